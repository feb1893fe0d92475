package io.wireroom.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PositionTest {
    @Test
    void parse_whatToStringWrote_givesTheSamePosition() {
        Position position = Position.of(0, 35, 36, 9_999_999_999L);
        assertThat(position).hasToString("0.z.10.4ldqpdr");
        assertThat(Position.parse(position.toString())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1..2", "-1", "1.!", "zzzzzzzzzzzzzzzzzzzz", "<script>"})
    void parse_anythingElse_isNone(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void covers_needsEveryPartition() {
        Position position = Position.of(5, 2);
        assertThat(position.covers(Position.of(5, 1))).isTrue();
        assertThat(position.covers(Position.of(4, 3))).isFalse();
        assertThat(position.covers(Position.of(5, 2, 1))).isFalse();
        assertThat(position.covers(Position.of(5))).isTrue();
    }

    @Test
    void after_aPartitionThatIsNew_growsByIt() {
        assertThat(Position.of(5).after(2, 7)).isEqualTo(Position.of(5, 0, 8));
    }

    @Test
    void after_anEarlierRecord_doesNotGoBack() {
        assertThat(Position.of(5).after(0, 2)).isEqualTo(Position.of(5));
    }

    @Test
    void max_takesTheLaterOfEachPartition() {
        assertThat(Position.of(5, 2).max(Position.of(3, 4, 1))).isEqualTo(Position.of(5, 4, 1));
    }
}
