package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feeds of each kind over weeks and years, polled with and without their posting profile. */
class PostingProfileSimulationTest {
    private static final int FEEDS = 10;

    /** A few entries a feed are too few for the mean to be exact. */
    private static final double CHANCE = 1.05;

    @ParameterizedTest
    @EnumSource(PostingKind.class)
    void profile_ofAnyKind_missesNoMoreAndIsNoLater(PostingKind kind) {
        PollingOutcome without = PollingOutcome.of(kind, FEEDS, false);
        PollingOutcome with = PollingOutcome.of(kind, FEEDS, true);

        assertThat(with.missed()).as("%s, without %s", with, without).isLessThanOrEqualTo(without.missed());
        assertThat(with.mean()).isLessThanOrEqualTo(without.mean() * CHANCE);
        assertThat(with.profileBytes()).isLessThanOrEqualTo(392);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICE_HOURS", "MORNING_BURST"})
    void profile_ofAFeedWithHours_buysMoreWithEachPoll(PostingKind kind) {
        PollingOutcome without = PollingOutcome.of(kind, FEEDS, false);
        PollingOutcome with = PollingOutcome.of(kind, FEEDS, true);

        assertThat(with.delayForPolls()).as("%s", with).isLessThan(without.delayForPolls() * 0.8);
    }

    @ParameterizedTest
    @EnumSource(PostingKind.class)
    void silence_ofAnyKind_isRarelyFalseAndNeverMissed(PostingKind kind) {
        SilenceOutcome outcome = SilenceOutcome.of(kind, FEEDS);

        assertThat(outcome.alarmsAGap()).as("%s", outcome).isLessThanOrEqualTo(0.002);
        assertThat(outcome.unheard()).isZero();
    }

    @Test
    void silence_ofAllKinds_isFalseOnceInAThousandGapsAtMost() {
        long gaps = 0;
        long alarms = 0;
        for (SilenceOutcome outcome : Stream.of(PostingKind.values())
                .map(kind -> SilenceOutcome.of(kind, FEEDS))
                .toList()) {
            gaps += outcome.gaps();
            alarms += outcome.alarms();
        }
        assertThat(alarms).as("%d alarms in %d gaps", alarms, gaps).isLessThanOrEqualTo(gaps / 1_000);
    }
}
