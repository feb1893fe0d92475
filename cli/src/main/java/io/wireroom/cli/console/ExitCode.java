package io.wireroom.cli.console;

import java.util.Map;
import java.util.TreeMap;

/** Exit codes of every subcommand. */
public final class ExitCode {
    /** What was asked for is done. */
    public static final int DONE = 0;

    /** A check failed, or a role stopped by itself. */
    public static final int CHECK_FAILED = 1;

    /** Wrong usage, configuration or input; nothing was changed. */
    public static final int USAGE = 2;

    /** A service that is needed cannot be reached. */
    public static final int UNREACHABLE = 3;

    private ExitCode() {}

    /** Each code with its meaning, for the help. */
    public static Map<String, String> meanings() {
        Map<String, String> meanings = new TreeMap<>();
        meanings.put(Integer.toString(DONE), "Done.");
        meanings.put(Integer.toString(CHECK_FAILED), "A check failed, or a role stopped by itself.");
        meanings.put(Integer.toString(USAGE), "Wrong usage, configuration or input; nothing was changed.");
        meanings.put(Integer.toString(UNREACHABLE), "A service that is needed cannot be reached.");
        return meanings;
    }
}
