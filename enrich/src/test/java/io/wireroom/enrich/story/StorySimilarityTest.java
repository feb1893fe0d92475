package io.wireroom.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.text.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StorySimilarityTest {
    private static final String REPORT =
            "A magnitude 6.1 earthquake struck Aceh province in Indonesia on Tuesday, toppling mosques and houses in Bener Meriah.";
    private static final String FOLLOW_UP =
            "Rescuers in Aceh dug through rubble in Bener Meriah after the earthquake that shook Indonesia; several mosques lie in ruins.";
    private static final String LOOK_ALIKE =
            "A magnitude 5.8 earthquake struck Crete on Sunday, damaging a chapel near Heraklion, Greek seismologists announced.";

    private final StorySimilarity similarity = new StorySimilarity(0.28, Duration.ofDays(7));

    @Test
    void of_followUpWithOtherWords_isAboveThreshold() {
        assertThat(similar(REPORT, FOLLOW_UP, Duration.ofHours(5))).isGreaterThan(0.28);
    }

    @Test
    void of_lookAlikeElsewhere_isZero() {
        assertThat(similar(REPORT, LOOK_ALIKE, Duration.ofHours(5))).isZero();
    }

    @Test
    void of_sameTextBeyondWindow_isZero() {
        assertThat(similar(REPORT, REPORT, Duration.ofDays(8))).isZero();
    }

    @Test
    void of_isSymmetricAndFallsWithTime() {
        double near = similar(REPORT, FOLLOW_UP, Duration.ZERO);
        assertThat(similar(FOLLOW_UP, REPORT, Duration.ZERO)).isEqualTo(near);
        assertThat(similar(REPORT, FOLLOW_UP, Duration.ofDays(3).negated())).isLessThan(near);
    }

    @Test
    void of_longTexts_isLessForTheSameCosine() {
        String longReport = (REPORT + "\n").repeat(40);
        assertThat(similar(longReport, longReport, Duration.ZERO))
                .isBetween(0.8, 0.95)
                .isEqualTo(similar(longReport, longReport + REPORT, Duration.ZERO));
        assertThat(similar(REPORT, longReport, Duration.ZERO))
                .isGreaterThan(similar(longReport, longReport, Duration.ZERO));
    }

    @Test
    void of_emptyTexts_isZero() {
        assertThat(similar("", "", Duration.ZERO)).isZero();
    }

    @Test
    void keys_ofReportAndFollowUp_meet() {
        assertThat(keys(REPORT)).containsAnyElementsOf(keys(FOLLOW_UP));
    }

    @Test
    void vector_throughBytes_isTheSame() {
        StoryVector vector = vector(REPORT);
        assertThat(StoryVector.fromBytes(vector.toBytes()).cosine(vector)).isBetween(0.9999, 1.0001);
    }

    private double similar(String left, String right, Duration apart) {
        return similarity.of(vector(left), vector(right), apart);
    }

    private static StoryVector vector(String text) {
        return StoryFeatures.of(Words.of("", text)).vector();
    }

    private static Set<Long> keys(String text) {
        return Arrays.stream(StoryFeatures.of(Words.of("", text)).keys())
                .boxed()
                .collect(Collectors.toSet());
    }
}
