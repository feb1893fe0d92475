package io.wireroom.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "30s, PT30S", "5m, PT5M", "24 h, PT24H", "30d, PT720H", "PT1H30M, PT1H30M"})
    void parse_writtenForms_giveDurations(String text, Duration duration) {
        assertThat(DurationText.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-5s", "5 years", "soon"})
    void parse_otherText_isRefused(String text) {
        assertThatThrownBy(() -> DurationText.parse(text)).hasMessageContaining("not a duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0ms", "250ms", "30s", "90s", "5m", "3h", "2d"})
    void print_shortestForm_isReadBack(String text) {
        assertThat(DurationText.print(DurationText.parse(text))).isEqualTo(text);
    }
}
