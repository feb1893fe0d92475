package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.pace.Hosts;
import io.wireroom.ingest.pace.Hosts.Work;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTableTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Hosts hosts = new Hosts(Duration.ZERO, InstantSource.fixed(NOW));
    private final FeedTable table = new FeedTable(Duration.ofSeconds(10), hosts);

    @Test
    void take_feedsOfOneDomain_goOneAfterTheOther() {
        table.follow(feed("https://a.news-site.com/1"), 0, state("https://a.news-site.com/1"), NOW);
        table.follow(feed("https://b.news-site.com/2"), 0, state("https://b.news-site.com/2"), NOW);
        table.follow(feed("https://other.example/3"), 0, state("https://other.example/3"), NOW);

        FollowedFeed first = table.take(NOW).orElseThrow();
        assertThat(table.take(NOW).orElseThrow().url()).isEqualTo("https://other.example/3");
        assertThat(table.take(NOW)).isEmpty();
        table.returned(first, NOW);
        assertThat(table.take(NOW.plusSeconds(9))).isEmpty();
        assertThat(table.take(NOW.plusSeconds(10))).isPresent();
    }

    @Test
    void revoke_whilePolled_resultIsNotOurs() {
        table.follow(feed("https://news.example/1"), 3, state("https://news.example/1"), NOW);
        FollowedFeed polled = table.take(NOW).orElseThrow();

        table.revoke(List.of(3));
        assertThat(table.owns(polled)).isFalse();
        table.follow(feed("https://news.example/1"), 3, state("https://news.example/1"), NOW);

        assertThat(table.owns(polled))
                .as("the partition came back with its committed state")
                .isFalse();
    }

    @Test
    void follow_changedSubscription_keepsTheState() {
        String url = "https://news.example/1";
        table.follow(feed(url), 0, state(url), NOW);
        FollowedFeed polled = table.take(NOW).orElseThrow();
        table.returned(polled, NOW);
        table.committed(polled, FeedState.newBuilder(state(url)).setEtag("v1").build(), NOW);

        table.follow(Subscription.newBuilder(feed(url)).setTitle("New name").build(), 0, state(url), NOW);

        assertThat(table.feeds()).hasSize(1);
        assertThat(table.feeds().iterator().next().state().getEtag()).contains("v1");
    }

    @Test
    void follow_paused_isNotPolled() {
        String url = "https://news.example/1";
        table.follow(Subscription.newBuilder(feed(url)).setPaused(true).build(), 0, state(url), NOW);

        assertThat(table.take(NOW.plusSeconds(1_000))).isEmpty();
        assertThat(table.feeds()).hasSize(1);
    }

    @Test
    void unfollow_waitingFeed_isNotPolled() {
        String url = "https://news.example/1";
        table.follow(feed(url), 0, state(url), NOW);

        assertThat(table.unfollow(url)).isPresent();
        assertThat(table.unfollow(url)).isEmpty();
        assertThat(table.take(NOW)).isEmpty();
    }

    @Test
    void follow_feedPolledAMomentAgo_itsDomainRestsForTheGap() {
        String url = "https://a.news-site.com/1";
        table.follow(
                feed(url),
                0,
                FeedState.newBuilder(state(url)).setLastPolledAt(NOW).build(),
                NOW);
        table.follow(feed("https://b.news-site.com/2"), 0, state("https://b.news-site.com/2"), NOW);

        assertThat(table.take(NOW.plusSeconds(9)))
                .as("polled by the former owner")
                .isEmpty();
        assertThat(table.take(NOW.plusSeconds(10))).isPresent();
    }

    @Test
    void take_hostIsDown_itsOtherFeedsWait() {
        table.follow(feed("https://a.news.example/1"), 0, state("https://a.news.example/1"), NOW);
        table.follow(feed("https://a.news.example/2"), 0, state("https://a.news.example/2"), NOW);
        table.follow(feed("https://b.news.example/3"), 0, state("https://b.news.example/3"), NOW);

        hosts.restLonger("a.news.example");

        assertThat(table.take(NOW).orElseThrow().url()).isEqualTo("https://b.news.example/3");
        assertThat(table.take(NOW)).isEmpty();
        assertThat(table.nextAt().orElseThrow()).isAfter(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void committed_feedThatMoved_goesInTheLaneOfItsNewPlace() {
        String moved = "https://old.example/1";
        String neighbour = "https://new.example/2";
        table.follow(feed(moved), 0, state(moved), NOW);
        FollowedFeed polled = table.take(NOW).orElseThrow();
        FeedState after = FeedState.newBuilder(state(moved))
                .setLocation("https://new.example/1")
                .build();
        table.returned(polled, NOW);
        table.committed(polled, after, NOW);
        table.follow(feed(neighbour), 0, state(neighbour), NOW);

        assertThat(table.take(NOW)).isPresent();
        assertThat(table.take(NOW)).as("one at a time").isEmpty();
    }

    @Test
    void take_pageOfTheHostIsUnderWay_feedKeepsItsPlaceAndNobodyElseWaits() {
        table.follow(feed("https://news.example/1"), 0, state("https://news.example/1"), NOW);
        table.follow(feed("https://other.example/2"), 0, state("https://other.example/2"), NOW);
        hosts.begin("news.example", Work.PAGE);

        assertThat(table.take(NOW).orElseThrow().url()).isEqualTo("https://other.example/2");
        assertThat(table.take(NOW)).isEmpty();
        hosts.end("news.example");
        assertThat(hosts.begin("news.example", Work.PAGE))
                .as("the feed has waited longer")
                .isPresent();
        assertThat(table.take(table.nextAt().orElseThrow()).orElseThrow().url()).isEqualTo("https://news.example/1");
    }

    @Test
    void follow_restoredWhileItsHostWantsRest_holdsUpTheNeighbours() {
        String limited = "https://news.example/1";
        String other = "https://news.example/2";
        FeedState state = FeedState.newBuilder(state(limited))
                .setFailureReason("RATE_LIMITED")
                .setLastPolledAt(NOW.minusSeconds(10))
                .setNextPollAt(NOW.plusSeconds(3_600))
                .build();
        table.follow(feed(limited), 0, state, NOW);
        table.follow(feed(other), 0, state(other), NOW);

        assertThat(table.take(NOW.plusSeconds(3_599))).isEmpty();
    }

    private static Subscription feed(String url) {
        return Subscription.newBuilder().setUrl(url).setAddedAt(NOW).build();
    }

    private static FeedState state(String url) {
        return FeedState.newBuilder()
                .setUrl(url)
                .setNextPollAt(NOW)
                .setIntervalMillis(1_000)
                .setCounters(FeedCounters.newBuilder().build())
                .build();
    }
}
