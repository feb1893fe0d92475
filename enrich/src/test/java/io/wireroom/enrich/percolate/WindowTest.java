package io.wireroom.enrich.percolate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WindowTest {
    @Test
    void fits_inOrder_needsAsMuchAsThereIsBetween() {
        int[][] places = {{3}, {6}};

        assertThat(Window.fits(places, new int[] {0, 1}, 2)).isTrue();
        assertThat(Window.fits(places, new int[] {0, 1}, 1)).isFalse();
    }

    @Test
    void fits_turnedRound_needsTwoMore() {
        int[][] places = {{4}, {3}};

        assertThat(Window.fits(places, new int[] {0, 1}, 2)).isTrue();
        assertThat(Window.fits(places, new int[] {0, 1}, 1)).isFalse();
    }

    @Test
    void fits_manyPlaces_findsTheNearest() {
        int[][] places = {{1, 40, 90}, {20, 60, 92}, {10, 30, 93}};

        assertThat(Window.fits(places, new int[] {0, 1, 2}, 1)).isTrue();
        assertThat(Window.fits(places, new int[] {0, 1, 2}, 0)).isFalse();
    }
}
