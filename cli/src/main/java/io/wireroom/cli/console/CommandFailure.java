package io.wireroom.cli.console;

import java.util.List;

/** A command cannot do what was asked, for a reason that its user can understand and mend. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> lines;

    private CommandFailure(int exitCode, List<String> lines) {
        super(String.join("; ", lines));
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    /** Wrong usage, configuration or input. */
    public static CommandFailure usage(String line) {
        return usage(List.of(line));
    }

    /** Wrong usage, configuration or input, in several places. */
    public static CommandFailure usage(List<String> lines) {
        return new CommandFailure(ExitCode.USAGE, lines);
    }

    /** A check that failed. */
    public static CommandFailure check(String line) {
        return new CommandFailure(ExitCode.CHECK_FAILED, List.of(line));
    }

    /** A service that does not answer. */
    public static CommandFailure unreachable(String line) {
        return new CommandFailure(ExitCode.UNREACHABLE, List.of(line));
    }

    /** One of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }

    /** A line a problem, each naming where it is and what to do. */
    public List<String> lines() {
        return lines;
    }
}
