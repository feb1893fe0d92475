package io.wireroom.cli;

import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.console.Surroundings;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The {@code wireroom} command. */
public final class Wireroom {
    private static final int OUT_BUFFER = 1 << 16;

    private Wireroom() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUT_BUFFER),
                true, // a line must be seen when it is printed, by a program behind a pipe too
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        StopSignal stopSignal = StopSignal.ofProcess();
        int exitCode = run(new Surroundings(System.getenv(), out, err, stopSignal), args);
        stopSignal.finished(exitCode);
        System.exit(exitCode);
    }

    /** Runs the command in this process and returns its exit code; everything printed is flushed. */
    public static int run(Surroundings surroundings, String... args) {
        int exitCode = CommandTree.of(surroundings).execute(args);
        surroundings.out().flush();
        surroundings.err().flush();
        return exitCode;
    }
}
