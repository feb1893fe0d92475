package io.wireroom.ingest.extract.page;

import java.util.List;
import java.util.Locale;

/**
 * Phrases of several languages that a text is searched for.
 *
 * @param folded in lower case, with straight apostrophes
 */
record Phrases(List<String> folded) {

    /** @param lines a phrase a line, as it is written */
    static Phrases of(String lines) {
        return new Phrases(
                lines.lines().map(Phrases::fold).filter(line -> !line.isEmpty()).toList());
    }

    /** Text in which phrases can be found: lower case, single spaces, straight apostrophes. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    boolean areIn(String foldedText) {
        return folded.stream().anyMatch(foldedText::contains);
    }
}
