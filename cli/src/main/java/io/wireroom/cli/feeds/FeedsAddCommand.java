package io.wireroom.cli.feeds;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.ingest.identity.UrlProblem;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.identity.WebAddress.Reading;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wireroom feeds add}. */
@Command(
        name = "add",
        description = {
            "Subscribes to a feed, or replaces its subscription.",
            "A running ingest polls it within seconds.",
            "`wireroom feeds preview URL` shows first what it would publish."
        },
        footer = {
            "  wireroom feeds add https://example.org/feed.xml",
            "  wireroom feeds add https://example.org/feed.xml --title Example --tag tech --tag eu"
        })
public final class FeedsAddCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "URL", description = "Address of the feed.")
    private @Nullable String url;

    @Option(names = "--title", paramLabel = "TEXT", description = "Name of the source; else the feed's own title.")
    private @Nullable String title;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language where neither page nor feed says, such as en.")
    private @Nullable String language;

    @Option(names = "--tag", paramLabel = "TEXT", description = "A label; may be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--content-from",
            paramLabel = "page|feed",
            description = "feed: the feed's own content is the article, no page is fetched. Default: page.")
    private ContentFrom contentFrom = ContentFrom.PAGE;

    @Option(names = "--paused", description = "Subscribes, but does not poll.")
    private boolean paused;

    public FeedsAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Subscription subscription = Subscription.newBuilder()
                .setUrl(normalised(Invocation.required(url)))
                .setTitle(title)
                .setLanguage(language)
                .setTags(tags)
                .setContentFrom(contentFrom)
                .setPaused(paused)
                .setAddedAt(InstantSource.system().instant())
                .build();
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            WireroomTopics.ensure(kafka.clients(), List.of(Topics.FEEDS, Topics.FEED_STATE));
            new SubscriptionPublisher(kafka.clients()).add(List.of(subscription));
        }
        invocation.out().println("subscribed to " + subscription.getUrl());
        return ExitCode.DONE;
    }

    /** The address as it is the key of a subscription. */
    static String normalised(String url) {
        Reading<WebAddress> reading = WebAddress.read(url);
        return reading.value()
                .map(address -> address.withoutFragment().toString())
                .orElseThrow(() -> CommandFailure.usage(
                        url + ": " + reading.problem().map(UrlProblem::sentence).orElse("not an address")));
    }
}
