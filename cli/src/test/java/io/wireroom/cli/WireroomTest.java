package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class WireroomTest {

    @Test
    void version_namesWireroomAndJava() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("wireroom ").contains("Java ");
    }

    @Test
    void unknownCommand_isWrongUsageAndSuggestsOne() {
        CommandRun run = CommandRun.of("confg");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("confg").contains("config").contains("--help");
    }

    @Test
    void noCommand_isWrongUsage() {
        assertThat(CommandRun.of().exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_ofEveryCommand_describesItAndItsExitCodes(List<String> path) {
        List<String> args = new ArrayList<>(path);
        args.add("--help");

        CommandRun run = CommandRun.of(args.toArray(String[]::new));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: wireroom").contains("Exit codes:", "Global options:");
        assertThat(run.err()).isEmpty();
    }

    static List<List<String>> commands() {
        List<List<String>> paths = new ArrayList<>();
        collect(CommandRun.tree(), List.of(), paths);
        return paths;
    }

    private static void collect(CommandLine command, List<String> path, List<List<String>> paths) {
        paths.add(path);
        command.getSubcommands().forEach((name, child) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            collect(child, longer, paths);
        });
    }
}
