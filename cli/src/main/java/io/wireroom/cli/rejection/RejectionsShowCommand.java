package io.wireroom.cli.rejection;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom rejections show}. */
@Command(
        name = "show",
        description = {
            "Shows one rejection whole.",
            "What it was about, where it came from, and its payload; records of Wireroom's own topics are decoded. The first characters of an id are enough where they are unique."
        },
        footer = {"  wireroom rejections show 3f2a", "  wireroom rejections show 3f2a9c1e --payload > page.html"})
public final class RejectionsShowCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "Id of the rejection, or how it begins.")
    private @Nullable String id;

    @Option(names = "--payload", description = "Prints the payload alone, byte for byte.")
    private boolean payload;

    @Option(names = "--json", description = "One JSON object with the payload as text.")
    private boolean json;

    public RejectionsShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Rejection rejection = find(Invocation.required(id));
        if (payload) {
            byte[] bytes = PayloadText.bytes(rejection);
            invocation.out().write(bytes, 0, bytes.length);
        } else {
            print(rejection);
        }
        return ExitCode.DONE;
    }

    private void print(Rejection rejection) {
        Map<String, Object> shown = new LinkedHashMap<>(RejectionJson.of(rejection));
        if (json) {
            shown.put("payload", PayloadText.of(rejection));
            JsonLines.to(invocation.out()).write(shown);
            return;
        }
        shown.forEach((name, value) -> invocation.out().println(name + ": " + Printable.line(value.toString())));
        invocation.out().println();
        PayloadText.of(rejection).lines().map(Printable::text).forEach(invocation.out()::println);
    }

    private Rejection find(String start) {
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            TopicReader reader = new TopicReader(kafka.clients(), invocation.stopSignal());
            List<Rejection> found = reader.latestByKey(Topics.REJECTIONS).values().stream()
                    .filter(r -> r.getId().startsWith(start))
                    .toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            throw CommandFailure.check(
                    found.isEmpty()
                            ? "no rejection has the id " + start + "; `wireroom rejections list` shows them"
                            : found.size() + " rejections begin with " + start + "; give more of the id");
        }
    }
}
