package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.http.ServerWishes;
import io.wireroom.ingest.poll.PollSchedule.Pace;
import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.schemas.record.FeedWishes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    /** A Thursday. */
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private static final FeedWishes NO_WISHES = FeedWishes.newBuilder().build();
    private static final PollSettings.Intervals INTERVALS =
            new PollSettings.Intervals(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1));
    private static final Pace TWENTY_MINUTES = new Pace(Duration.ofMinutes(20), 0);

    private final PollSchedule schedule = new PollSchedule(INTERVALS, leastJitter());

    @ParameterizedTest
    @CsvSource({"0.0, 5", "0.1, 11.1", "0.2, 12.5", "0.34, 20", "0.5, 20", "0.66, 20", "0.7, 30", "0.99, 30", "1.0, 30"
    })
    void next_overlap_adaptsTheInterval(double overlap, double minutes) {
        NextPoll next = next(Visit.read(NOW, overlap));

        assertThat(next.interval().toMillis() / 60_000.0).isCloseTo(minutes, org.assertj.core.data.Offset.offset(0.1));
        assertThat(next.at()).isEqualTo(NOW.plus(next.interval()));
    }

    @Test
    void next_unchanged_growsToTheLongestInterval() {
        Pace pace = TWENTY_MINUTES;
        for (int i = 0; i < 20; i++) {
            pace = new Pace(
                    schedule.next(Visit.unchanged(NOW), pace, NO_WISHES, ServerWishes.NONE)
                            .interval(),
                    0);
        }
        assertThat(pace.interval()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void next_noOverlap_saysThatEntriesMayBeMissed() {
        assertThat(next(Visit.read(NOW, 0)).bounds())
                .containsExactly("adaptive interval 5m: no entry was known, some may have been missed");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5, 0.5, 30", "2, 1, 3, 80", "0, 0.25, 0.25, 25", "500, 1, 501, 1440"})
    void next_failure_waitsLongerByThePoints(double before, double weight, double after, long minutes) {
        NextPoll next = schedule.next(
                Visit.failed(NOW, weight), new Pace(Duration.ofMinutes(20), before), NO_WISHES, ServerWishes.NONE);

        assertThat(next.failurePoints()).isEqualTo(after);
        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
        assertThat(next.interval())
                .as("a failure says nothing of the feed's rhythm")
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void next_successAfterFailures_forgivesAll() {
        NextPoll next =
                schedule.next(Visit.unchanged(NOW), new Pace(Duration.ofMinutes(20), 40), NO_WISHES, ServerWishes.NONE);

        assertThat(next.failurePoints()).isZero();
        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofMinutes(25)));
    }

    @Test
    void next_gone_parksForAMonth() {
        NextPoll next = next(Visit.gone(NOW));

        assertThat(next.parked()).isTrue();
        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(next.bounds()).containsExactly("410 Gone: looked at once in 30 days");
    }

    @Test
    void next_wishes_theLatestRulesAndEachThatActedIsNamed() {
        FeedWishes feed = FeedWishes.newBuilder()
                .setTtlMillis(Duration.ofMinutes(45).toMillis())
                .setUpdateEveryMillis(Duration.ofMinutes(1).toMillis())
                .build();
        ServerWishes server = new ServerWishes(
                Optional.of(NOW.plusSeconds(7_200)), Optional.of(NOW.plusSeconds(3_600)), Optional.of("Expires"));

        NextPoll next = schedule.next(Visit.read(NOW, 0.5), TWENTY_MINUTES, feed, server);

        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(next.bounds())
                .containsExactly(
                        "adaptive interval 20m: 50 % of the entries were known",
                        "the feed's ttl asks for 45m", "Expires asks for 1h", "the server's Retry-After asks for 2h");
    }

    @Test
    void next_absurdWish_isCut() {
        ServerWishes server = new ServerWishes(
                Optional.empty(), Optional.of(NOW.plus(Duration.ofDays(365))), Optional.of("Cache-Control max-age"));

        NextPoll next = schedule.next(Visit.read(NOW, 0.5), TWENTY_MINUTES, NO_WISHES, server);

        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(next.bounds()).last().asString().contains("cut to 24h");
    }

    @Test
    void next_retryAfterOfYears_isCutToAMonth() {
        ServerWishes server =
                new ServerWishes(Optional.of(NOW.plusSeconds(1L << 31)), Optional.empty(), Optional.empty());

        NextPoll next = schedule.next(Visit.failed(NOW, 0.5), TWENTY_MINUTES, NO_WISHES, server);

        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(next.bounds()).last().asString().contains("Retry-After").contains("cut to 720h");
    }

    @Test
    void next_wishThatHasPassed_changesNothing() {
        ServerWishes server = new ServerWishes(
                Optional.of(NOW.minusSeconds(60)), Optional.of(NOW.minusSeconds(60)), Optional.of("Expires"));

        NextPoll next = schedule.next(Visit.read(NOW, 0.5), TWENTY_MINUTES, NO_WISHES, server);

        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(next.bounds()).hasSize(1);
    }

    @Test
    void next_skippedTimes_waitsForTheNextOpenHour() {
        FeedWishes closed = FeedWishes.newBuilder()
                .setSkipHours(List.of(12, 13, 0))
                .setSkipDays(List.of(5))
                .build();

        NextPoll thursday = schedule.next(Visit.read(NOW, 0.5), TWENTY_MINUTES, closed, ServerWishes.NONE);
        Instant midnight = Instant.parse("2026-01-01T23:50:00Z");
        NextPoll friday = schedule.next(Visit.read(midnight, 0.5), TWENTY_MINUTES, closed, ServerWishes.NONE);

        assertThat(thursday.at()).isEqualTo(Instant.parse("2026-01-01T14:00:00Z"));
        assertThat(friday.at()).isEqualTo(Instant.parse("2026-01-03T01:00:00Z"));
        assertThat(friday.bounds()).last().asString().contains("skipHours or skipDays");
    }

    @Test
    void next_everyHourSkipped_isIgnored() {
        FeedWishes never = FeedWishes.newBuilder()
                .setSkipDays(List.of(1, 2, 3, 4, 5, 6, 7))
                .build();

        NextPoll next = schedule.next(Visit.read(NOW, 0.5), TWENTY_MINUTES, never, ServerWishes.NONE);

        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
    }

    @Test
    void next_jitter_isAtMostATenthAndNeverEarlier() {
        PollSchedule jittery = new PollSchedule(INTERVALS, new java.util.Random(1));
        for (int i = 0; i < 200; i++) {
            NextPoll next = jittery.next(Visit.read(NOW, 0.5), TWENTY_MINUTES, NO_WISHES, ServerWishes.NONE);
            assertThat(Duration.between(NOW, next.at())).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(22));
        }
    }

    @Test
    void next_profileOfABusyHour_pollsSoonerAndSaysWhy() {
        NextPoll next = schedule.next(Visit.read(NOW, 0.5), profiled(TWENTY_MINUTES), NO_WISHES, ServerWishes.NONE);

        assertThat(Duration.between(NOW, next.at())).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(8));
        assertThat(next.interval()).isEqualTo(Duration.ofMinutes(20));
        assertThat(next.bounds())
                .hasSize(2)
                .last()
                .asString()
                .matches("its posting profile asks for [4-7]m[0-9]*s?: [0-9.]+ new entries are expected until then");
    }

    @Test
    void next_profileOfAFailingFeed_changesNothing() {
        NextPoll next = schedule.next(Visit.failed(NOW, 1), profiled(TWENTY_MINUTES), NO_WISHES, ServerWishes.NONE);

        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofMinutes(40)));
    }

    @Test
    void next_profileAndTtl_theWishHolds() {
        FeedWishes feed = FeedWishes.newBuilder()
                .setTtlMillis(Duration.ofMinutes(45).toMillis())
                .build();

        NextPoll next = schedule.next(Visit.read(NOW, 0.5), profiled(TWENTY_MINUTES), feed, ServerWishes.NONE);

        assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofMinutes(45)));
    }

    @Test
    void next_gapAfterAShortWait_cutsTheWaitThatWas() {
        Pace waited = new Pace(Duration.ofHours(1), 0, Duration.ZERO, Duration.ofMinutes(12), PostingProfile.EMPTY);

        assertThat(schedule.next(Visit.read(NOW, 0), waited, NO_WISHES, ServerWishes.NONE)
                        .interval())
                .isEqualTo(Duration.ofMinutes(3));
    }

    /** The pace of a feed that posts twenty entries an hour, four weeks on. */
    private static Pace profiled(Pace pace) {
        Instant last = NOW.minus(Duration.ofDays(28));
        PostingProfile profile = PostingProfile.first(List.of(), last);
        for (Instant at = last; at.isBefore(NOW); at = at.plus(Duration.ofHours(1))) {
            profile = profile.read(Collections.nCopies(20, Optional.empty()), at, at.plus(Duration.ofHours(1)), 30);
        }
        return new Pace(pace.interval(), 0, Duration.ZERO, pace.interval(), profile);
    }

    private NextPoll next(Visit visit) {
        return schedule.next(visit, TWENTY_MINUTES, NO_WISHES, ServerWishes.NONE);
    }

    private static RandomGenerator leastJitter() {
        return () -> 0L;
    }
}
