package io.wireroom.web.feeds;

import io.wireroom.schemas.record.Subscription;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.apache.kafka.common.KafkaException;

/** Ingest in memory: feeds fail when their address says so, Kafka goes away when told. */
final class FakePorts implements FeedWords, SubscriptionBook, FeedScout, FeedSource {
    final List<String> published = new ArrayList<>();
    final CountDownLatch looking = new CountDownLatch(1);
    boolean away;
    boolean complete = true;

    FeedsDesk.Ports ports() {
        return new FeedsDesk.Ports(this, this, this);
    }

    @Override
    public FeedItem item(String id, Feed feed) {
        Subscription s = feed.subscription();
        boolean fails = s.getUrl().contains("fail");
        return new FeedItem(
                id,
                s.getUrl(),
                s.getTitle(),
                s.getPaused() ? FeedHealth.PAUSED : fails ? FeedHealth.FAILING : FeedHealth.HEALTHY,
                s.getTags(),
                s.getLanguage(),
                s.getPaused(),
                s.getAddedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                s.getUrl().length(),
                Optional.empty(),
                Optional.empty(),
                0,
                fails ? Optional.of("TIMEOUT") : Optional.empty(),
                Optional.empty(),
                FeedCounts.NONE);
    }

    @Override
    public List<FeedFact> explanation(Feed feed, Instant now) {
        return List.of(new FeedFact("because", List.of("the server asked for an hour")));
    }

    @Override
    public String normalised(String url) {
        if (!url.startsWith("http")) {
            throw Problem.of(ProblemKind.BAD_BODY, "url: not an address").asException();
        }
        return url;
    }

    @Override
    public void add(Collection<Subscription> subscriptions) {
        if (away) {
            throw new KafkaException("away");
        }
        subscriptions.forEach(one -> published.add("+" + one.getUrl()));
    }

    @Override
    public void remove(String url) {
        published.add("-" + url);
    }

    @Override
    public Reading read(String text, Instant addedAt) {
        List<Subscription> good = text.lines()
                .filter(line -> line.startsWith("http"))
                .map(url -> Subscription.newBuilder()
                        .setUrl(url)
                        .setTags(List.of())
                        .setAddedAt(addedAt)
                        .build())
                .toList();
        List<Refused> bad = text.lines()
                .filter(line -> !line.startsWith("http"))
                .map(line -> new Refused(2, line, "not an address"))
                .toList();
        return new Reading(good, bad);
    }

    @Override
    public String opml(List<Subscription> subscriptions) {
        return "<opml>" + subscriptions.size() + "</opml>";
    }

    @Override
    public int mostAsked() {
        return 30;
    }

    @Override
    public SiteFeeds find(String url, IntConsumer asked) {
        asked.accept(7);
        try {
            looking.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FoundFeed feed = new FoundFeed(url, Optional.of("A"), "RSS_2_0", 3, Optional.empty(), "the address itself");
        return new SiteFeeds(List.of(feed), List.of());
    }

    @Override
    public FeedPreview preview(String url) {
        return new FeedPreview(
                false,
                Optional.of("TIMEOUT"),
                Optional.of("no answer"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Override
    public void start() {}

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public Optional<Instant> awaySince() {
        return away ? Optional.of(Instant.parse("2026-11-28T05:00:00Z")) : Optional.empty();
    }

    @Override
    public void close() {}
}
