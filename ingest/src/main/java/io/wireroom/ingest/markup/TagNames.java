package io.wireroom.ingest.markup;

import java.nio.charset.StandardCharsets;

/**
 * Takes tags apart whose names would cost much to read. Jsoup (1.24.1) joins the pieces of a name at
 * each {@code <} and each NUL in it by copying what it has, so that a megabyte of {@code "</a<a<a"} takes seconds and ten take
 * minutes. Scripts hold long runs without a space behind a {@code <}, but few more of these in them.
 */
public final class TagNames {
    /** Longest name that stays a tag whatever is in it, in characters. */
    public static final int LONGEST = 256;

    /** Most characters that are copied for a longer one: its length times its pieces. */
    private static final int MOST_COPIED = LONGEST * LONGEST;

    private TagNames() {}

    /** The text itself where no name is endless, else one in which what begins an endless name is text. Takes linear time. */
    public static String bounded(String markup) {
        StringBuilder out = new StringBuilder(0);
        int copied = 0;
        int open = markup.indexOf('<');
        while (open >= 0) {
            int end = end(markup, open + 1);
            if (end - open > LONGEST && (long) (end - open) * pieces(markup, open, end) > MOST_COPIED) {
                out.append(markup, copied, open)
                        .append(markup.substring(open, end).replace("<", "&lt;"));
                copied = end;
            }
            open = markup.indexOf('<', end);
        }
        return copied == 0
                ? markup
                : out.append(markup, copied, markup.length()).toString();
    }

    /** As {@link #bounded(String)}, for a document in any encoding that has ASCII's characters where ASCII has them. */
    public static byte[] bounded(byte[] markup) {
        String text = new String(markup, StandardCharsets.ISO_8859_1);
        String bounded = bounded(text);
        return bounded.equals(text) ? markup : bounded.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Where a name ends that begins at an index, or one behind the slash there: at white space, a slash or the tag's end. */
    private static int end(String markup, int start) {
        int at = start < markup.length() && markup.charAt(start) == '/' ? start + 1 : start;
        while (at < markup.length() && !endsName(markup.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int pieces(String markup, int start, int end) {
        int pieces = 0;
        for (int i = start; i < end; i++) {
            char c = markup.charAt(i);
            pieces += c == '<' || c == 0 ? 1 : 0;
        }
        return pieces;
    }

    /** The vertical tab is no white space in HTML. */
    private static boolean endsName(char c) {
        return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
