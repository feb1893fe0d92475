package io.wireroom.enrich.query;

import java.util.List;
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

    /** All that may stand before a colon. */
    static List<String> names() {
        return Stream.of(TEXTS, VALUES, List.of(CASE)).flatMap(List::stream).toList();
    }
}
