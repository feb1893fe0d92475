package io.wireroom.cli.feeds;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.console.Printable;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.schemas.record.Subscription;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom feeds explain}. */
@Command(
        name = "explain",
        description = {
            "Says of one feed why its next poll is when it is.",
            "What the last poll found, each bound that acted on the next, what feed and server ask for, what it is asked "
                    + "again with, where it has moved, its WebSub hub, its failures and gaps."
        },
        footer = {
            "  wireroom feeds explain https://example.org/feed.xml",
            "  wireroom feeds explain --json https://example.org/feed.xml | jq .bounds"
        })
public final class FeedsExplainCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "URL", description = "Address of a subscribed feed.")
    private String url = "";

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    public FeedsExplainCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        String normalised = FeedsAddCommand.normalised(url);
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            SubscriptionPublisher subscriptions = new SubscriptionPublisher(kafka.clients());
            Subscription subscription = subscriptions.list().stream()
                    .filter(one -> one.getUrl().equals(normalised))
                    .findFirst()
                    .orElseThrow(() ->
                            CommandFailure.check(normalised + ": not subscribed; `wireroom feeds list` shows what is"));
            Optional<FeedExplanation> explanation = Optional.ofNullable(
                            subscriptions.states().get(normalised))
                    .map(state -> new FeedExplanation(
                            subscription, state, InstantSource.system().instant()));
            explanation.ifPresentOrElse(this::print, () -> printUnpolled(normalised));
        }
        return ExitCode.DONE;
    }

    private void printUnpolled(String feed) {
        if (json) {
            JsonLines.to(invocation.out()).write(Map.of("url", feed, "polled", false));
        } else {
            invocation.out().println(feed + " was not polled yet");
        }
    }

    private void print(FeedExplanation explanation) {
        if (json) {
            JsonLines.to(invocation.out()).write(explanation.json());
        } else {
            explanation.lines().forEach(line -> invocation.out().println(Printable.line(line)));
        }
    }
}
