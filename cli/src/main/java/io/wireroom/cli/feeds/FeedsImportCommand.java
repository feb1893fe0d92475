package io.wireroom.cli.feeds;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wireroom feeds import}. */
@Command(
        name = "import",
        description = {
            "Subscribes to the feeds of an OPML or YAML file.",
            "Feeds that are already subscribed take over title,",
            "tags and the rest from the file. With a problem anywhere in the file nothing is changed."
        },
        footer = {"  wireroom feeds import subscriptions.opml", "  wireroom feeds import feeds.yaml"})
public final class FeedsImportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "OPML, or YAML as feeds: [url, {url, title, language, tags}].")
    private @Nullable Path file;

    public FeedsImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<Subscription> read = SubscriptionInput.read(
                Invocation.required(file), InstantSource.system().instant());
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            WireroomTopics.ensure(kafka.clients(), List.of(Topics.FEEDS, Topics.FEED_STATE));
            new SubscriptionPublisher(kafka.clients()).add(read);
        }
        invocation.out().println("subscribed to " + read.size() + (read.size() == 1 ? " feed" : " feeds"));
        return ExitCode.DONE;
    }
}
