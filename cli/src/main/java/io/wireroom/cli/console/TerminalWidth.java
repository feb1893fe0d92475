package io.wireroom.cli.console;

import picocli.CommandLine.Model.UsageMessageSpec;

/** How many characters a line has. */
public final class TerminalWidth {
    private static final int NARROWEST = 55;
    private static final int USUAL = 100;
    private static final int WIDEST = 200;

    private TerminalWidth() {}

    /** The width of the terminal that the process was started from, from 55 to 200; 100 where there is none. */
    public static int now() {
        int width = new UsageMessageSpec().width(USUAL).autoWidth(true).width();
        return Math.max(NARROWEST, Math.min(width, WIDEST));
    }
}
