package io.wireroom.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlinesTest {
    @Test
    void mostCentral_sharesMostWithTheOthers() {
        assertThat(Headlines.mostCentral(List.of(
                        "Live updates",
                        "Ferry sinks off Lower Bank",
                        "Storm sinks ferry at Lower Bank",
                        "Storm Ada at sea")))
                .isEqualTo(2);
    }

    @Test
    void mostCentral_ties_fallToTheFirst() {
        assertThat(Headlines.mostCentral(List.of("Ferry sinks", "Ferry sinks", "Ferry sinks")))
                .isZero();
    }

    @Test
    void mostCentral_emptyOrWithoutTerms_isTheFirst() {
        assertThat(Headlines.mostCentral(List.of("", "!!!", "the"))).isZero();
    }
}
