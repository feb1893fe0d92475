package io.wireroom.cli;

import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.console.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** What a run of the command in this JVM printed and returned. */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs the command with an empty environment. */
    public static CommandRun of(String... args) {
        return in(Map.of(), args);
    }

    /** Runs the command in an environment. */
    public static CommandRun in(Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Wireroom.run(surroundings(environment, out, err), args);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** All commands, to look at and not to run. */
    static CommandLine tree() {
        return CommandTree.of(surroundings(Map.of(), new ByteArrayOutputStream(), new ByteArrayOutputStream()));
    }

    private static Surroundings surroundings(Map<String, String> environment, OutputStream out, OutputStream err) {
        return new Surroundings(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StopSignal.manual());
    }

    /** The lines of stdout. */
    public List<String> outLines() {
        return out.lines().toList();
    }
}
