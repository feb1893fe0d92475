package io.wireroom.cli.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a process gives to the command.
 *
 * @param environment its variables
 * @param out where results go
 * @param err where messages, progress and logs go
 * @param stopSignal the wish to stop
 */
public record Surroundings(Map<String, String> environment, PrintStream out, PrintStream err, StopSignal stopSignal) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** {@link #out} for those who print characters; flush it. */
    public PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** {@link #err} for those who print characters; flush it. */
    public PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }
}
