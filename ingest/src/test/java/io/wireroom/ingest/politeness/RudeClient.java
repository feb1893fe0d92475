package io.wireroom.ingest.politeness;

import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.ingest.http.FetchRequest;
import io.wireroom.ingest.http.FetchRequest.Wanted;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.Fetcher;
import io.wireroom.ingest.http.Validators;
import io.wireroom.runtime.config.DataSize;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client without manners. The hasty kind asks for everything every few minutes, several at a time, and spoils
 * validators; the sluggish kind asks twice a day, doubles its waits, never comes back from a new place and gives up.
 */
final class RudeClient implements FeedClient {
    private static final FetchLimits LIMITS = new FetchLimits(DataSize.ofMebibytes(1), Duration.ofSeconds(30), 5);
    private static final int GIVES_UP_AFTER = 3;
    private static final int MOST_BEHIND = 2;
    private static final Pattern BEHIND = Pattern.compile("<(?:link|loc)>([^<]*(?:/press/|" + Town.CHILD + ")[^<]*)<");

    private final Fetcher fetcher;
    private final VirtualClock clock;
    private final boolean hasty;
    private final Map<String, Followed> feeds = new HashMap<>();

    /** What it keeps of a feed. */
    private record Followed(String url, String place, Instant next, int failures, Validators validators) {}

    RudeClient(Fetcher fetcher, VirtualClock clock, boolean hasty) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.hasty = hasty;
    }

    @Override
    public void follow(Collection<String> urls) {
        urls.forEach(url -> feeds.put(url, new Followed(url, url, clock.instant(), 0, Validators.NONE)));
    }

    @Override
    public Optional<Instant> nextAt() {
        return first().map(Followed::next);
    }

    @Override
    public Optional<Runnable> poll() {
        return first().filter(feed -> !feed.next().isAfter(clock.instant())).map(feed -> {
            FetchResult result = fetcher.fetch(new FetchRequest(feed.place(), Wanted.FEED, feed.validators(), LIMITS));
            feeds.put(feed.url(), hasty ? hasty(feed, result) : sluggish(feed, result));
            return () -> {};
        });
    }

    @Override
    public FeedClient restarted() {
        RudeClient fresh = new RudeClient(fetcher, clock, hasty);
        fresh.follow(feeds.keySet());
        return fresh;
    }

    private Optional<Followed> first() {
        return feeds.values().stream()
                .filter(feed -> feed.failures() < GIVES_UP_AFTER)
                .min(Comparator.comparing(Followed::next));
    }

    private Followed hasty(Followed feed, FetchResult result) {
        Validators validators =
                result.document().map(document -> spoilt(document.validators())).orElse(feed.validators());
        Instant next = clock.instant().plus(Duration.ofMinutes(20));
        result.document().ifPresent(this::everythingBehind);
        return new Followed(feed.url(), feed.url(), next, 0, validators);
    }

    /** Pages and sitemaps, at once. */
    private void everythingBehind(Document document) {
        BEHIND.matcher(new String(document.body(), StandardCharsets.UTF_8))
                .results()
                .limit(MOST_BEHIND)
                .forEach(place -> fetcher.fetch(FetchRequest.of(place.group(1), Wanted.PAGE, LIMITS)));
    }

    private static Validators spoilt(Validators given) {
        return given.lastModified().isPresent()
                ? Validators.NONE
                : new Validators(given.etag().map(etag -> etag.replace("W/", "")), Optional.empty());
    }

    private Followed sluggish(Followed feed, FetchResult result) {
        int failures = result.failure().isPresent() ? feed.failures() + 1 : 0;
        Duration wait = Duration.ofHours(6).multipliedBy(1L << failures);
        String place = result.trail().movedTo().orElse(feed.place());
        return new Followed(feed.url(), place, clock.instant().plus(wait), failures, Validators.NONE);
    }
}
