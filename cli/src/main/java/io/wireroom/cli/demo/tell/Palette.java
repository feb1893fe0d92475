package io.wireroom.cli.demo.tell;

/** Colours for terminals, or none. */
public enum Palette {
    PLAIN,
    ANSI;

    String dim(String text) {
        return code("2", text);
    }

    String bold(String text) {
        return code("1", text);
    }

    String good(String text) {
        return code("32", text);
    }

    String bad(String text) {
        return code("31", text);
    }

    String accent(String text) {
        return code("36", text);
    }

    private String code(String code, String text) {
        return this == ANSI ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
