package io.wireroom.cli.rejection;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topics;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wireroom rejections list}. */
@Command(
        name = "list",
        description = "Lists rejections, the oldest first: id, time, stage, reason, subject, message.",
        footer = {
            "  wireroom rejections list",
            "  wireroom rejections list --stage fetch --reason BOT_WALL",
            "  wireroom rejections list --json | jq -r .reason | sort | uniq -c"
        })
public final class RejectionsListCommand implements Callable<Integer> {
    private static final int SUBJECT = 120;
    private static final int MESSAGE = 200;

    private final Invocation invocation;

    @Mixin
    private final RejectionFilter filter = new RejectionFilter();

    @Option(names = "--json", description = "A JSON object a line, without payload and headers.")
    private boolean json;

    public RejectionsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            TopicReader reader = new TopicReader(kafka.clients(), invocation.stopSignal());
            reader.readToEnd(Topics.REJECTIONS, ReadFrom.EARLIEST, read -> {
                Rejection rejection = read.value();
                if (rejection != null && filter.accepts(rejection)) {
                    print(rejection);
                }
            });
        }
        return ExitCode.DONE;
    }

    private void print(Rejection rejection) {
        if (json) {
            JsonLines.to(invocation.out()).write(RejectionJson.of(rejection));
            return;
        }
        String line = String.join(
                "  ",
                rejection.getId(),
                rejection.getRejectedAt().toString(),
                rejection.getStage().name(),
                rejection.getReason(),
                Printable.line(rejection.getSubject().orElse("-"), SUBJECT),
                Printable.line(rejection.getMessage(), MESSAGE));
        invocation.out().println(line);
    }
}
