package io.wireroom.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    @TempDir
    Path folder;

    @Test
    void check_soundConfiguration_isDone() {
        CommandRun run = CommandRun.of("config", "check", "--set", "admin.port=9600");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("sound").contains("1 setting");
    }

    @Test
    void check_severalProblems_reportsEachWithItsPlace() throws IOException {
        Path file = file("kafka:\n  bootstrap-server: a:1\nadmin:\n  port: 70000\n");

        CommandRun run = CommandRun.of("config", "check", "--config", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(file
                        + ", line 2: kafka.bootstrap-server: no such setting; did you mean kafka.bootstrap-servers?")
                .contains(file + ", line 4: admin.port");
    }

    @Test
    void check_unknownVariable_isNamed() {
        CommandRun run = CommandRun.in(Map.of("WIREROOM_ADMIN_PROT", "1"), "config", "check");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("WIREROOM_ADMIN_PROT").contains("WIREROOM_ADMIN_PORT");
    }

    @Test
    void check_missingFile_saysSo() {
        CommandRun run = CommandRun.of(
                "config", "check", "--config", folder.resolve("none.yaml").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none.yaml: no such file");
    }

    @Test
    void show_printsWhereAValueCameFrom() {
        CommandRun run = CommandRun.in(Map.of("WIREROOM_ADMIN_PORT", "1"), "config", "show", "--set", "admin.host=::1");

        assertThat(run.out()).containsPattern("admin.port: 1 +# environment WIREROOM_ADMIN_PORT");
        assertThat(run.out()).containsPattern("admin.host: '::1' +# option --set");
    }

    @Test
    void show_masksSecrets() {
        CommandRun run = CommandRun.of("config", "show", "--set", "kafka.properties.sasl.jaas.config=hunter2");

        assertThat(run.out()).contains("kafka.properties: '***'").doesNotContain("hunter2");
    }

    @Test
    void show_isAConfigurationFile() throws IOException {
        Path file = file(CommandRun.of("config", "show").out());

        assertThat(CommandRun.of("config", "check", "--config", file.toString()).exitCode())
                .isZero();
    }

    @Test
    void show_json_isAnObjectALine() {
        CommandRun run = CommandRun.of("config", "show", "--json", "--given", "--set", "admin.port=7");

        assertThat(run.outLines())
                .containsExactly("{\"name\":\"admin.port\",\"value\":\"7\",\"origin\":\"option --set\"}");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("wireroom.yaml"), text);
    }
}
