package io.wireroom.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class PostingGapsTest {
    @Test
    void remarkable_fewGaps_isUnknown() {
        assertThat(seen(() -> 1, PostingGaps.LEAST - 1).remarkable()).isEmpty();
        assertThat(seen(() -> 1, PostingGaps.LEAST).remarkable()).isPresent();
    }

    @Test
    void remarkable_randomFeed_isItsPercentile() {
        Random random = new Random(1);
        PostingGaps gaps = seen(() -> -Math.log(1 - random.nextDouble()), 300);

        assertThat(gaps.remarkable().orElseThrow()).isBetween(6.5, 12.0);
    }

    @Test
    void remarkable_regularFeed_isSoonAfterItsUsualGap() {
        Random random = new Random(1);

        assertThat(seen(() -> 0.9 + 0.2 * random.nextDouble(), 200).remarkable().orElseThrow())
                .isBetween(1.3, 2.0);
    }

    @Test
    void remarkable_fewRandomGaps_isFurtherOffThanOfMany() {
        double few = seen(() -> 1, 10).remarkable().orElseThrow();

        assertThat(few).isGreaterThan(seen(() -> 1, 100).remarkable().orElseThrow());
    }

    @Test
    void with_outage_countsAsTwoPercentilesAtMost() {
        PostingGaps before = seen(() -> 1, 100);
        double percentile = before.remarkable().orElseThrow();

        PostingGaps after = before.with(1_000);

        assertThat(after.longest()).isCloseTo(2 * percentile, within(1e-9));
        assertThat(after.remarkable().orElseThrow()).isGreaterThan(percentile);
    }

    @Test
    void remarkable_everyKindOfGaps_isAPositiveNumber() {
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            double spread = 4 * random.nextDouble();
            PostingGaps gaps = seen(() -> Math.exp(spread * random.nextGaussian()), 10 + random.nextInt(40));

            assertThat(gaps.remarkable().orElseThrow()).isPositive().isFinite();
        }
    }

    private static PostingGaps seen(DoubleSupplier gap, int times) {
        PostingGaps gaps = PostingGaps.NONE;
        for (int i = 0; i < times; i++) {
            gaps = gaps.with(gap.getAsDouble());
        }
        return gaps;
    }
}
