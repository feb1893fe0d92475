package io.wireroom.cli.rejection;

import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose rejections, shared by {@code list} and {@code retry}. */
final class RejectionFilter {
    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only those of this stage: ${COMPLETION-CANDIDATES}.")
    private @Nullable Stage stage;

    @Option(names = "--reason", paramLabel = "REASON", description = "Only those with this reason, such as BOT_WALL.")
    private @Nullable String reason;

    @Option(
            names = "--subject",
            paramLabel = "TEXT",
            description = "Only those whose subject (URL, article id, feed) contains the text.")
    private @Nullable String subject;

    /** True when any filter is given. */
    boolean isSet() {
        return stage != null || reason != null || subject != null;
    }

    boolean accepts(Rejection rejection) {
        return (stage == null || stage == rejection.getStage())
                && (reason == null || reason.equalsIgnoreCase(rejection.getReason()))
                && (subject == null || contains(rejection, subject));
    }

    private static boolean contains(Rejection rejection, String text) {
        return rejection.getSubject().orElse("").toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
