package io.wireroom.ingest.poll;

import io.wireroom.ingest.fetch.PagesClient;
import io.wireroom.ingest.politeness.FeedClient;
import io.wireroom.ingest.web.Web;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The real schedule, feed table and feed poll, and the real fetching of pages, with a map in place of Kafka. */
public final class DeskClient implements FeedClient {
    /** In the address of feeds whose entries have pages. */
    public static final String PAGES = "/press/";

    private final Supplier<Web> webs;
    private final PollSettings settings;
    private final InstantSource clock;
    private final Map<String, Optional<FeedState>> saved;
    private final PollDesk desk;
    private final PagesClient pages;

    /** @param webs gives the web as a process that has just begun sees it, knowing no host */
    public DeskClient(Supplier<Web> webs, PollSettings settings, InstantSource clock) {
        this(webs, settings, clock, new LinkedHashMap<>());
    }

    private DeskClient(
            Supplier<Web> webs, PollSettings settings, InstantSource clock, Map<String, Optional<FeedState>> saved) {
        this.webs = webs;
        this.settings = settings;
        this.clock = clock;
        this.saved = saved;
        Web web = webs.get();
        this.desk = new PollDesk(web, settings, clock, new Random(7));
        this.pages = new PagesClient(web, clock);
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
        return Stream.of(desk.nextAt(), pages.nextAt())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<Runnable> poll() {
        return pollFeed().or(pages::fetch);
    }

    private Optional<Runnable> pollFeed() {
        return desk.take().map(feed -> {
            PollResult result = desk.poll(feed.subscription(), feed.state());
            return () -> {
                desk.returned(feed, result);
                desk.committed(feed, result.state());
                saved.put(feed.url(), Optional.of(result.state()));
                result.discoveries().stream().filter(DeskClient::hasPage).forEach(pages::add);
            };
        });
    }

    @Override
    public FeedClient restarted() {
        return new DeskClient(webs, settings, clock, saved);
    }

    /** Pages that became articles, since the last restart. */
    public int published() {
        return pages.published();
    }

    /** Only some sites of the simulated web have pages; the others would only make the week longer. */
    private static boolean hasPage(Discovery discovery) {
        return discovery.getUrl().contains(PAGES);
    }

    private static Subscription subscription(String url) {
        return Subscription.newBuilder().setUrl(url).setAddedAt(Instant.EPOCH).build();
    }
}
