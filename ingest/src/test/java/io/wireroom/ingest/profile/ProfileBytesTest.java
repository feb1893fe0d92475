package io.wireroom.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileBytesTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 1, 2.8, 63.98, 64, 131, 1_000, 65_535.9, 1_000_000})
    void packed_count_isReadWithinATwoThousandth(double count) {
        assertThat(ProfileBytes.unpacked(ProfileBytes.packed(count)))
                .isCloseTo(count, within(1 / 128.0 + count / 4_000));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e7, 1e300})
    void packed_absurdCount_isTheLargest(double count) {
        assertThat(ProfileBytes.unpacked(ProfileBytes.packed(count))).isCloseTo(2_096_640, within(1.0));
    }
}
