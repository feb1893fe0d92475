package io.wireroom.enrich.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameCountsTest {
    @Test
    void firstByName_beyondTheCap_keepsTheFirstOfTheAlphabetInAnyOrder() {
        NameCounts counts = NameCounts.firstByName(Map.of(), 2);
        List.of("d", "a", "c", "b", "d").forEach(counts::add);
        assertThat(counts.names(9)).containsExactly("a", "b");
    }

    @Test
    void commonest_beyondTheCap_losesTheRarestAndTakesTheNew() {
        NameCounts counts = NameCounts.commonest(Map.of(), 2);
        List.of("a", "b", "a", "c").forEach(counts::add);
        assertThat(counts.toMap()).isEqualTo(Map.of("a", 2, "c", 1));
    }

    @Test
    void remove_lastOfAName_forgetsItAndAnUnknownNameIsNothing() {
        NameCounts counts = NameCounts.commonest(Map.of("a", 1, "b", 2), 5);
        List.of("a", "b", "z").forEach(counts::remove);
        assertThat(counts.toMap()).isEqualTo(Map.of("b", 1));
    }

    @Test
    void commonest_ties_fallToTheName() {
        NameCounts counts = NameCounts.commonest(Map.of("c", 3, "b", 2, "a", 2), 5);
        assertThat(counts.commonest(9, 2)).containsExactly("c", "a", "b");
        assertThat(counts.commonest(9, 3)).containsExactly("c");
    }
}
