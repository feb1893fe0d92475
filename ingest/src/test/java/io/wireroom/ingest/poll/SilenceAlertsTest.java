package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.ingest.profile.Silence;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilenceAlertsTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final CountingWatch watch = new CountingWatch();
    private final SilenceAlerts alerts = new SilenceAlerts(watch, InstantSource.fixed(START));

    /** A feed that posted each noon for sixty days; the last time on the sixtieth. */
    private final FeedState daily = daily(60);

    private final Instant last = START.plus(DAY.multipliedBy(59)).plus(Duration.ofHours(12));

    @Test
    void committed_pollsThroughASilence_alertOnce() {
        FeedState state = daily;
        for (int hour = 1; hour < 24 * 20; hour++) {
            FeedState next = answered(state, last.plus(Duration.ofHours(hour)));
            alerts.committed(state, next);
            state = next;
        }
        assertThat(watch.silent).isEqualTo(1);
        assertThat(Silence.isSilent(state)).isTrue();
        assertThat(state.getSilentFrom().orElseThrow())
                .isBetween(last.plus(DAY.multipliedBy(2)), last.plus(DAY.multipliedBy(5)));
    }

    @Test
    void committed_failingFeed_isNotSilent() {
        Instant later = last.plus(DAY.multipliedBy(20));
        FeedState failed = FeedState.newBuilder(daily)
                .setLastPolledAt(later)
                .setFailureReason("TIMEOUT")
                .build();

        alerts.committed(daily, failed);

        assertThat(watch.silent).isZero();
    }

    @Test
    void committed_newPosting_endsTheSilenceAndAnotherMayFollow() {
        FeedState silent = answered(daily, last.plus(DAY.multipliedBy(20)));
        FeedState posting = posted(silent, last.plus(DAY.multipliedBy(21)));
        FeedState again = answered(posting, last.plus(DAY.multipliedBy(90)));

        alerts.committed(daily, silent);
        alerts.committed(silent, posting);
        alerts.committed(posting, again);

        assertThat(Silence.isSilent(posting)).isFalse();
        assertThat(watch.silent).isEqualTo(2);
    }

    @Test
    void committed_aThousandFeedsAtOnce_areAllCounted() {
        FeedState silent = answered(daily, last.plus(DAY.multipliedBy(20)));
        for (int i = 0; i < 1_000; i++) {
            alerts.committed(daily, silent);
        }
        assertThat(watch.silent).isEqualTo(1_000);
    }

    @Test
    void words_ofASilence_sayWhatWasExpected() {
        FeedState silent = answered(daily, last.plus(DAY.multipliedBy(10)));

        assertThat(Silence.of(silent).orElseThrow().expected()).isBetween(5.0, 12.0);
        assertThat(Silence.of(silent).orElseThrow().words())
                .startsWith("nothing new since 2026-04-30T12:00:00Z, where ");
        assertThat(Silence.of(daily)).isEmpty();
    }

    @Test
    void status_silentFeed_isShownAndCounted() {
        Subscription subscription = Subscription.newBuilder()
                .setUrl(daily.getUrl())
                .setAddedAt(START)
                .build();
        FeedState silent = answered(daily, last.plus(DAY.multipliedBy(20)));

        Map<String, Object> shown = PollStatus.of(List.of(new FollowedFeed(subscription, 0, silent)), Map.of(), START)
                .shown();

        assertThat(shown).extractingByKey("feeds").asString().contains("silent=1", "healthy=0");
        assertThat(shown).extractingByKey("silent").asString().contains(daily.getUrl(), "were expected");
    }

    private static FeedState daily(int days) {
        FeedState state = FeedState.newBuilder()
                .setUrl("https://news.example/feed")
                .setNextPollAt(START)
                .setIntervalMillis(1)
                .setPostingProfile(PostingProfile.first(List.of(), START).bytes())
                .setCounters(FeedCounters.newBuilder().build())
                .build();
        for (int day = 0; day < days; day++) {
            state = posted(state, START.plus(DAY.multipliedBy(day)).plus(Duration.ofHours(12)));
        }
        return state;
    }

    private static FeedState posted(FeedState before, Instant at) {
        PostingProfile profile = PostingProfile.of(before.getPostingProfile())
                .read(List.of(Optional.of(at)), at.minusSeconds(1_800), at.plusSeconds(60), 10);
        return FeedState.newBuilder(answered(before, at.plusSeconds(60)))
                .setPostingProfile(profile.bytes())
                .setSilentFrom(profile.remarkableFrom(at.plusSeconds(60)).orElse(null))
                .build();
    }

    private static FeedState answered(FeedState before, Instant at) {
        return FeedState.newBuilder(before)
                .setLastPolledAt(at)
                .setLastSuccessAt(at)
                .build();
    }

    private static final class CountingWatch implements PollWatch {
        private int silent;

        @Override
        public void polled(String outcome, Duration took) {}

        @Override
        public void committed(FeedCounters before, FeedCounters after) {}

        @Override
        public void aborted() {}

        @Override
        public void silent() {
            silent++;
        }
    }
}
