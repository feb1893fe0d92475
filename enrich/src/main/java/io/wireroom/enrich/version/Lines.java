package io.wireroom.enrich.version;

/** Where the lines of a text end. A line is what paragraphs, rows of tables and items of lists are. */
final class Lines {
    private Lines() {}

    /** Index of the next line break at or after {@code from}, or {@code to} where there is none before it. */
    static int end(String text, int from, int to) {
        int i = from;
        while (i < to && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBreak(char c) {
        return c <= '\r' ? c >= '\n' : c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
