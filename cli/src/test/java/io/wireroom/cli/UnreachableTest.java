package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Port 9 (discard) on loopback: nothing listens there. */
class UnreachableTest {
    @ParameterizedTest
    @ValueSource(strings = {"tail", "why 31ab90c4 77e0d1f2", "why 31ab90c4", "feeds list", "rejections list"})
    void kafkaAway_endsWithItsOwnExitCodeAndOneLine(String command) {
        CommandRun run = CommandRun.of((command + " --set kafka.bootstrap-servers=127.0.0.1:9").split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("127.0.0.1:9", "kafka.bootstrap-servers");
    }
}
