package io.wireroom.ingest.markup;

import java.util.Locale;
import org.jsoup.Jsoup;

/** Text without markup, and text made comparable. */
public final class PlainText {
    private PlainText() {}

    /** Text that may hold markup, without it. */
    public static String of(String text) {
        return text.indexOf('<') < 0
                ? text
                : Jsoup.parseBodyFragment(TagNames.bounded(text)).body().wholeText();
    }

    /** Letters and digits in lower case, runs of anything else as one space. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
