package io.wireroom.cli.console;

import java.nio.file.Path;

/** Marks a command that tells on stdout what happens and therefore keeps its log out of the terminal, in a file. */
public interface Narrator {

    /** The log file of this process; it appears with its first line. */
    static Path logFile() {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "wireroom-" + ProcessHandle.current().pid() + ".log");
    }
}
