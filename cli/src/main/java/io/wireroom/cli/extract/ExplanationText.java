package io.wireroom.cli.extract;

import io.wireroom.cli.console.Printable;
import io.wireroom.ingest.extract.BlockDecision;
import io.wireroom.ingest.extract.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why each block of a page was kept or dropped: three lines a block. */
final class ExplanationText {
    private static final int SHOWN = 100;

    private ExplanationText() {}

    static List<String> lines(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        for (BlockDecision decision : explanation.decisions()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %.2f  %s",
                    decision.kept() ? "kept   " : "dropped",
                    decision.likelihood(),
                    Printable.line(decision.text(), SHOWN)));
            lines.add("              in " + Printable.line(decision.place(), SHOWN));
            lines.add("              for " + String.join(", ", decision.reasons()));
        }
        lines.add("");
        lines.add(outcome(explanation));
        return lines;
    }

    private static String outcome(Explanation explanation) {
        return explanation
                .result()
                .extraction()
                .map(article -> String.format(
                        Locale.ROOT,
                        "An article: method %s, confidence %.2f, %d characters.",
                        article.method(),
                        article.confidence(),
                        article.body().length()))
                .orElseGet(() ->
                        "No article: " + Printable.line(explanation.result().detail()));
    }
}
