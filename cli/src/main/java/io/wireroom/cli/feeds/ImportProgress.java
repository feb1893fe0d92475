package io.wireroom.cli.feeds;

import java.io.PrintStream;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** How far an import is: a bar that is drawn over itself on a terminal, a line each tenth elsewhere. Not thread-safe. */
final class ImportProgress {
    private static final int WIDTH = 40;

    private final PrintStream err;
    private final boolean terminal;
    private final int all;
    private int tenths;

    ImportProgress(PrintStream err, boolean terminal, int all) {
        this.err = err;
        this.terminal = terminal;
        this.all = all;
    }

    /** Progress for the terminal that this process has, or for a file where it has none. */
    static ImportProgress on(PrintStream err, int all) {
        return new ImportProgress(err, Ansi.AUTO.enabled(), all);
    }

    void at(int done) {
        if (terminal) {
            int full = (int) ((long) WIDTH * done / all);
            err.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + numbers(done));
            err.flush();
        } else if (10L * done / all > tenths && done < all) {
            tenths = (int) (10L * done / all);
            err.println(numbers(done));
        }
    }

    /** Leaves the bar's line. */
    void end() {
        if (terminal) {
            err.println();
        }
    }

    private String numbers(int done) {
        return String.format(Locale.ROOT, "%,d of %,d feeds", done, all);
    }
}
