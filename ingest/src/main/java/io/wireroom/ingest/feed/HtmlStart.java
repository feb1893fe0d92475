package io.wireroom.ingest.feed;

import java.util.regex.Pattern;

/** Tells HTML pages by how they begin. */
final class HtmlStart {
    private static final int MOST_JUNK = 200;
    private static final int SNIFFED = 4_096;
    private static final Pattern HTML = Pattern.compile("(?i)<!doctype\\s+html|<html[\\s>]");

    private HtmlStart() {}

    /** True where HTML's document type or root stands behind nothing but junk, comments and processing instructions. */
    static boolean isIn(String text) {
        int at = text.indexOf('<');
        if (at < 0 || at > MOST_JUNK) {
            return false;
        }
        int end = Math.min(text.length(), SNIFFED);
        while (at >= 0 && at < end) {
            if (HTML.matcher(text).region(at, end).lookingAt()) {
                return true;
            }
            at = Prolog.behindAside(text, at);
        }
        return false;
    }
}
