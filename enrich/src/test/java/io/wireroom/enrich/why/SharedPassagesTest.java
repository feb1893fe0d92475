package io.wireroom.enrich.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedPassagesTest {
    private static final String RULING = "The ferry between the two banks runs again, three weeks after the storm";

    @Test
    void of_passageInOtherTypography_isFoundAsTheLeftWritesIt() {
        assertThat(SharedPassages.of(
                        "On Monday: \u201c" + RULING + ".\u201d Nobody was hurt.",
                        "THE FERRY between the two banks runs again \u2014 three weeks after the storm - but not at night.",
                        5))
                .containsExactly(RULING);
    }

    @Test
    void of_severalPassages_listsTheLongestFirst() {
        String fare = "The fare stays what it was before the storm";
        assertThat(SharedPassages.of(fare + ". And more. " + RULING, RULING + "! " + fare, 5))
                .containsExactly(RULING, fare);
        assertThat(SharedPassages.of(fare + ". And more. " + RULING, RULING + "! " + fare, 1))
                .containsExactly(RULING);
    }

    @Test
    void of_shortRunsOnly_isNone() {
        assertThat(SharedPassages.of(
                        "The ferry between the two banks sank.", "The ferry between the two banks runs.", 5))
                .isEmpty();
        assertThat(SharedPassages.of("", RULING, 5)).isEmpty();
    }
}
