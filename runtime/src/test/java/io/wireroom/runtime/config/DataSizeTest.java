package io.wireroom.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataSizeTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "512, 512", "7B, 7", "64KiB, 65536", "5mib, 5242880", "2 GiB, 2147483648"})
    void parse_writtenForms_giveBytes(String text, long bytes) {
        assertThat(DataSize.parse(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "5MB", "five", "1.5MiB", "99999999999999"})
    void parse_otherText_isRefused(String text) {
        assertThatThrownBy(() -> DataSize.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0B", "7B", "1000B", "64KiB", "5MiB", "3GiB"})
    void toString_exactForm_isReadBack(String text) {
        assertThat(DataSize.parse(text)).hasToString(text);
    }

    @Test
    void toIntBytes_beyondArrays_isCut() {
        assertThat(DataSize.parse("3GiB").toIntBytes()).isEqualTo(Integer.MAX_VALUE);
    }
}
