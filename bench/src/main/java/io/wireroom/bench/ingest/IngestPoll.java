package io.wireroom.bench.ingest;

import io.wireroom.bench.broker.Broker;
import io.wireroom.bench.measure.Heap;
import io.wireroom.bench.measure.Pause;
import io.wireroom.bench.site.FeedSite;
import io.wireroom.bench.site.Shape;
import io.wireroom.ingest.IngestSettings;
import io.wireroom.ingest.http.HttpFetcher;
import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.poll.PollLoop;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.ingest.web.Web;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Polls thousands of feeds over HTTP on loopback into a real broker, as fast as it goes. */
@Command(
        name = "ingest-poll",
        description = {
            "Polls local feeds over HTTP into a real broker in this process, as fast as it goes.",
            "Prints polls a second, bytes, heap and processor time, beside a bare HTTP client and a bare parser.",
            "Every feed is due again at once, without any rest a host; what is left is one request at a time a host."
        },
        mixinStandardHelpOptions = true)
public final class IngestPoll implements Callable<Integer> {
    /** Topics that the poller reads and writes. */
    static final List<Topic<?>> TOPICS =
            List.of(Topics.FEEDS, Topics.FEED_STATE, Topics.DISCOVERIES, Topics.REJECTIONS);

    private static final Duration START = Duration.ofMinutes(5);

    @Mixin
    private final SiteOptions options = new SiteOptions();

    @Option(names = "--seconds", description = "Length of each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(names = "--set", description = "A setting of ingest, such as ingest.poll.workers=32; repeatable.")
    private final Map<String, String> settings = new HashMap<>();

    @Override
    public Integer call() throws IOException {
        Shape shape = options.shape();
        System.out.println(shape + ", " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version().feature());
        try (FeedSite site = new FeedSite(shape);
                Broker broker = new Broker(TOPICS)) {
            new SubscriptionPublisher(broker.clients())
                    .add(site.urls().stream().map(IngestPoll::subscription).toList());
            double changed = poll(site, broker);
            raw(site, changed);
        }
        return 0;
    }

    /** Milliseconds of the poller for a changed feed. */
    private double poll(FeedSite site, Broker broker) {
        IngestSettings ingest = settings();
        PollCount count = new PollCount();
        InstantSource clock = InstantSource.system();
        Hosts hosts = new Hosts(ingest.http().hostGap(), clock);
        try (HttpFetcher fetcher = new HttpFetcher(ingest.http(), hosts, clock);
                PollLoop loop =
                        new PollLoop(broker.clients(), Web.of(fetcher, hosts, clock), ingest.poll(), count, clock)) {
            long start = System.nanoTime();
            loop.start();
            Pause.until(() -> count.sums().polls() >= site.urls().size(), START);
            System.out.printf("every feed polled once after %.1f s%n", (System.nanoTime() - start) / 1e9);
            Pause.until(() -> count.sums().polls() >= 4L * site.urls().size(), START);
            window(count, site).print("as asked for");
            System.out.printf("  heap that lives, broker and site included: %.0f MiB%n", Heap.mebibytes(Heap.live()));
            System.out.printf("  most requests at a time to one host: %d%n", site.mostAtOnce());
            site.changing(1);
            Window changed = window(count, site);
            changed.print("all feeds changed");
            site.changing(0);
            window(count, site).print("all feeds unchanged");
            return changed.pollerMillis();
        }
    }

    private void raw(FeedSite site, double changed) throws IOException {
        RawLimits raw = new RawLimits(site);
        site.changing(options.shape().changing());
        int workers = settings().poll().workers();
        raw.requests(workers, Duration.ofSeconds(5));
        raw.requests(workers, Duration.ofSeconds(seconds));
        double parsing = raw.parsing(options.shape().newEntries(), Duration.ofSeconds(5));
        raw.close();
        System.out.printf(
                "%na changed feed costs the poller %.3f ms of processor, %.3f ms beyond reading what is new in it%n",
                changed, changed - parsing);
    }

    private Window window(PollCount count, FeedSite site) {
        Pause.of(Duration.ofSeconds(2)); // polls under way when the site changed
        return Window.of(Duration.ofSeconds(seconds), count, site);
    }

    private IngestSettings settings() {
        Map<String, String> values = new HashMap<>(Map.of(
                "ingest.http.allowed-addresses", "127.0.0.0/8",
                "ingest.http.host-gap", "0s",
                "ingest.poll.interval.shortest", "100ms",
                "ingest.poll.interval.first", "100ms",
                "ingest.poll.interval.longest", "100ms",
                "ingest.poll.domain-gap", "0s"));
        values.putAll(settings);
        return IngestSettings.from(Configuration.of(IngestSettings.ALL, values));
    }

    private static Subscription subscription(String url) {
        return Subscription.newBuilder().setUrl(url).setAddedAt(Instant.EPOCH).build();
    }

    /** The site's shape as options. */
    static final class SiteOptions {
        @Option(names = "--feeds", description = "Feeds (default: ${DEFAULT-VALUE}).")
        private int feeds = 10_000;

        @Option(names = "--hosts", description = "Hosts that they are spread over (default: ${DEFAULT-VALUE}).")
        private int hosts = 2_000;

        @Option(names = "--entries", description = "Entries of a document (default: ${DEFAULT-VALUE}).")
        private int entries = 30;

        @Option(names = "--new", description = "New entries of a changed document (default: ${DEFAULT-VALUE}).")
        private int fresh = 3;

        @Option(names = "--changed", description = "Share of feeds that change, 0 to 1 (default: ${DEFAULT-VALUE}).")
        private double changed = 0.5;

        @Option(names = "--latency", description = "Milliseconds until the site answers (default: ${DEFAULT-VALUE}).")
        private int latency = 20;

        Shape shape() {
            return new Shape(feeds, hosts, entries, fresh, changed, Duration.ofMillis(latency));
        }
    }
}
