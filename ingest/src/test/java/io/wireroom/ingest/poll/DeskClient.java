package io.wireroom.ingest.poll;

import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.politeness.FeedClient;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The real schedule, feed table and feed poll, with a map in place of Kafka. */
public final class DeskClient implements FeedClient {
    private final Fetcher fetcher;
    private final PollSettings settings;
    private final InstantSource clock;
    private final Map<String, Optional<FeedState>> saved;
    private final PollDesk desk;

    public DeskClient(Fetcher fetcher, PollSettings settings, InstantSource clock) {
        this(fetcher, settings, clock, new LinkedHashMap<>());
    }

    private DeskClient(
            Fetcher fetcher, PollSettings settings, InstantSource clock, Map<String, Optional<FeedState>> saved) {
        this.fetcher = fetcher;
        this.settings = settings;
        this.clock = clock;
        this.saved = saved;
        this.desk = new PollDesk(fetcher, settings, clock, new Random(7));
        saved.forEach((url, state) -> desk.follow(subscription(url), 0, state));
    }

    @Override
    public void follow(Collection<String> urls) {
        urls.forEach(url -> {
            saved.put(url, Optional.empty());
            desk.follow(subscription(url), 0, Optional.empty());
        });
    }

    @Override
    public Optional<Instant> nextAt() {
        return desk.nextAt();
    }

    @Override
    public Optional<Runnable> poll() {
        return desk.take().map(feed -> {
            PollResult result = desk.poll(feed.subscription(), feed.state());
            return () -> {
                desk.returned(feed, result);
                desk.committed(feed, result.state());
                saved.put(feed.url(), Optional.of(result.state()));
            };
        });
    }

    @Override
    public FeedClient restarted() {
        return new DeskClient(fetcher, settings, clock, saved);
    }

    /** The state of a feed after its last poll. */
    public FeedState state(String url) {
        return saved.getOrDefault(url, Optional.empty()).orElseThrow();
    }

    private static Subscription subscription(String url) {
        return Subscription.newBuilder().setUrl(url).setAddedAt(Instant.EPOCH).build();
    }
}
