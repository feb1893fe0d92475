package io.wireroom.cli.console;

import picocli.CommandLine.Help.Ansi;

/** Colours for terminals, or none. */
public enum Palette {
    PLAIN,
    ANSI;

    /** Colours where a person looks at a terminal that can, and has not set NO_COLOR. */
    public static Palette ofTerminal() {
        return Ansi.AUTO.enabled() ? ANSI : PLAIN;
    }

    public String dim(String text) {
        return code("2", text);
    }

    public String bold(String text) {
        return code("1", text);
    }

    public String underlined(String text) {
        return code("4", text);
    }

    public String good(String text) {
        return code("32", text);
    }

    public String bad(String text) {
        return code("31", text);
    }

    public String accent(String text) {
        return code("36", text);
    }

    private String code(String code, String text) {
        return this == ANSI ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
