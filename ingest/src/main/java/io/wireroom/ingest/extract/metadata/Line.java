package io.wireroom.ingest.extract.metadata;

import org.jsoup.nodes.Element;

/**
 * The start of a text on a page and where it stands.
 *
 * @param text white space folded, at most {@link #LONGEST} characters
 * @param before the text right before it on the page, which may be its label
 * @param owner the element around it
 * @param at characters of visible text before it
 * @param region as {@link Spot#region}
 */
record Line(String text, String before, Element owner, int at, int region) {
    static final int LONGEST = 160;

    /** The start of a text in one line: white space as single spaces, no soft hyphens, no marks of direction. */
    static String start(String text) {
        return folded(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** The end of a text in one line, as {@link #start}. */
    static String end(String text) {
        return folded(text.length() > LONGEST ? text.substring(text.length() - LONGEST) : text);
    }

    /** A text in one line. */
    static String folded(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = line.length() > 0;
            } else if (!isFormat(c)) {
                if (gap) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isFormat(char c) {
        return c == '\u00ad'
                || (c >= '\u200b'
                        && (c <= '\u200f' || (c >= '\u202a' && c <= '\u202e') || c == '\u2060' || c == '\ufeff'));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= '\u00a0' && Character.isSpaceChar(c));
    }
}
