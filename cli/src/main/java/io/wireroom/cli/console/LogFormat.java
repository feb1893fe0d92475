package io.wireroom.cli.console;

import java.util.Locale;

/** How log lines are written to stderr. */
public enum LogFormat {
    /** A line for people. */
    TEXT,
    /** A JSON object a line, in the Elastic Common Schema. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
