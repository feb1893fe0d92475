package io.wireroom.enrich.query;

import io.wireroom.runtime.config.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of an article that queries may ask about. */
public final class QueryFields {
    /** Texts; words without a field are looked for in all of them. */
    public static final List<String> TEXTS = List.of("title", "summary", "body");

    /** The language of an article, such as {@code en}. */
    public static final String LANGUAGE = "lang";

    /** Where an article is from, such as {@code example.org}. */
    public static final String SOURCE = "source";

    /** An actor that an article names, by id. */
    public static final String ACTOR = "actor";

    /** Another topic that an article is about, by id. */
    public static final String TOPIC = "topic";

    /** What an article has as a whole. */
    public static final List<String> VALUES = List.of(LANGUAGE, SOURCE, ACTOR, TOPIC);

    /** The field before a part that is to be found with its capital letters as written. */
    public static final String CASE = "case";

    /** Names of fields in other programs. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("headline", TEXTS.get(0)),
            Map.entry("intitle", TEXTS.get(0)),
            Map.entry("description", TEXTS.get(1)),
            Map.entry("abstract", TEXTS.get(1)),
            Map.entry("text", TEXTS.get(2)),
            Map.entry("content", TEXTS.get(2)),
            Map.entry("intext", TEXTS.get(2)),
            Map.entry("language", LANGUAGE),
            Map.entry("domain", SOURCE),
            Map.entry("site", SOURCE),
            Map.entry("host", SOURCE),
            Map.entry("publisher", SOURCE),
            Map.entry("person", ACTOR),
            Map.entry("company", ACTOR),
            Map.entry("organisation", ACTOR),
            Map.entry("organization", ACTOR),
            Map.entry("entity", ACTOR),
            Map.entry("tag", TOPIC),
            Map.entry("subject", TOPIC));

    private static final String CASE_SUFFIX = "." + CASE;

    private QueryFields() {}

    /** The field of a text's words as they are written. */
    public static String asWritten(String text) {
        return text + CASE_SUFFIX;
    }

    /** Whether a field holds words as they are written. */
    public static boolean isAsWritten(String field) {
        return field.endsWith(CASE_SUFFIX);
    }

    /** The field that somebody may have meant who wrote another: spelled wrongly, or as other programs name it. */
    static Optional<String> meant(String written) {
        return Optional.ofNullable(ELSEWHERE.get(written.toLowerCase(Locale.ROOT)))
                .or(() -> DidYouMean.nearest(written, names()));
    }

    /** All that may stand before a colon. */
    static List<String> names() {
        return Stream.of(TEXTS, VALUES, List.of(CASE)).flatMap(List::stream).toList();
    }
}
