package io.wireroom.cli.feeds;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom feeds list}. */
@Command(
        name = "list",
        description = {
            "Lists the subscriptions with what is known of each feed.",
            "When it is polled next, what its polls have found, and why the last one failed."
        },
        footer = {
            "  wireroom feeds list",
            "  wireroom feeds list --failing",
            "  wireroom feeds list --json | jq -r 'select(.paused).url'"
        })
public final class FeedsListCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--failing", description = "Only feeds whose last poll failed.")
    private boolean failing;

    @Option(names = "--json", description = "A JSON object a line.")
    private boolean json;

    public FeedsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            SubscriptionPublisher subscriptions = new SubscriptionPublisher(kafka.clients());
            Map<String, FeedState> states = subscriptions.states();
            for (Subscription subscription : subscriptions.list()) {
                Optional<FeedState> state = Optional.ofNullable(states.get(subscription.getUrl()));
                if (!failing || state.flatMap(FeedState::getFailureReason).isPresent()) {
                    print(new FeedLine(subscription, state));
                }
            }
        }
        return ExitCode.DONE;
    }

    private void print(FeedLine line) {
        if (json) {
            JsonLines.to(invocation.out()).write(line.json());
        } else {
            invocation.out().println(Printable.line(line.text()));
        }
    }
}
