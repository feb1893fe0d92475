package io.wireroom.cli.rejection;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom rejections retry}. */
@Command(
        name = "retry",
        description = {
            "Sends rejected records again to the topics they came from, once their cause is gone.",
            "Which ones: by id (or how it begins), by filters, or all. A record that fails again is rejected again, its attempts counted."
        },
        footer = {
            "  wireroom rejections retry 3f2a 77b0",
            "  wireroom rejections retry --stage sink --reason MAPPING_CONFLICT",
            "  wireroom rejections retry --all"
        })
public final class RejectionsRetryCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private final RejectionFilter filter = new RejectionFilter();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of rejections, or how they begin.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "All of them.")
    private boolean all;

    public RejectionsRetryCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (ids.isEmpty() && !all && !filter.isSet()) {
            throw CommandFailure.usage("say which: ids, --stage, --reason, --subject or --all");
        }
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            TopicReader reader = new TopicReader(kafka.clients(), invocation.stopSignal());
            List<Rejection> chosen = reader.latestByKey(Topics.REJECTIONS).values().stream()
                    .filter(this::isChosen)
                    .toList();
            RejectionRetry.Outcome outcome = new RejectionRetry(kafka.clients()).retry(chosen);
            outcome.unsendable().forEach((id, why) -> invocation.err().println(id + ": cannot be sent again: " + why));
            invocation.out().println("sent again: " + outcome.sent().size());
            return outcome.sent().isEmpty() ? ExitCode.CHECK_FAILED : ExitCode.DONE;
        }
    }

    private boolean isChosen(Rejection rejection) {
        boolean named =
                ids.isEmpty() || ids.stream().anyMatch(id -> rejection.getId().startsWith(id));
        return named && filter.accepts(rejection);
    }
}
