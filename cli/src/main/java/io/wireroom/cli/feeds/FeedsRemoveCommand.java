package io.wireroom.cli.feeds;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.schemas.record.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wireroom feeds remove}. */
@Command(
        name = "remove",
        description = "Unsubscribes from feeds. With an address that is not subscribed nothing is removed.",
        footer = {"  wireroom feeds remove https://example.org/feed.xml"})
public final class FeedsRemoveCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "Addresses of feeds.")
    private List<String> urls = new ArrayList<>();

    public FeedsRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<String> normalised = urls.stream().map(FeedsAddCommand::normalised).toList();
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            SubscriptionPublisher subscriptions = new SubscriptionPublisher(kafka.clients());
            Set<String> present =
                    subscriptions.list().stream().map(Subscription::getUrl).collect(Collectors.toSet());
            for (String url : normalised) {
                if (!present.contains(url)) {
                    throw CommandFailure.check(url + ": not subscribed; `wireroom feeds list` shows what is");
                }
            }
            subscriptions.remove(normalised);
        }
        normalised.forEach(url -> invocation.out().println("unsubscribed from " + url));
        return ExitCode.DONE;
    }
}
