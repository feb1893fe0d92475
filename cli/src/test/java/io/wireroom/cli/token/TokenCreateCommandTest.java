package io.wireroom.cli.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCreateCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"soon", "0s", "-1d", "90"})
    void lifetime_thatIsNone_isWrongUsage(String expires) {
        CommandRun run = CommandRun.of("token", "create", "--name", "x", "--level", "read", "--expires=" + expires);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--expires");
    }

    @Test
    void name_thatIsTaken_isWrongUsage() {
        CommandRun run = CommandRun.of("token", "create", "--name", "owner", "--level", "read");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("owner");
    }

    @Test
    void level_thatThereIsNot_isWrongUsage() {
        assertThat(CommandRun.of("token", "create", "--name", "x", "--level", "root")
                        .exitCode())
                .isEqualTo(2);
    }
}
