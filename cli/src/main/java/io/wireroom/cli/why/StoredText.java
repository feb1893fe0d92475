package io.wireroom.cli.why;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import java.util.Locale;
import java.util.Optional;

/** The texts of an article as they are stored, in which spans count. */
record StoredText(Article article) {

    /** A field's text; empty where the article has none. */
    String of(TextField field) {
        return switch (field) {
            case TITLE -> article.getTitle();
            case SUMMARY -> article.getSummary().orElse("");
            case BODY -> article.getBody();
        };
    }

    /** Whether a span lies inside its field, so that it can be shown. */
    boolean holds(Span span) {
        return span.getStart() >= 0
                && span.getStart() < span.getEnd()
                && span.getEnd() <= of(span.getField()).length();
    }

    /** What is wrong with a span: it lies outside of its field, or other words stand there. */
    Optional<String> problem(Span span) {
        if (!holds(span)) {
            return Optional.of(place(span) + " lies outside of the text, which has "
                    + of(span.getField()).length() + " characters; \"" + span.getText() + "\" was to stand there");
        }
        String there = of(span.getField()).substring(span.getStart(), span.getEnd());
        return there.equals(span.getText())
                ? Optional.empty()
                : Optional.of(place(span) + " is \"" + there + "\" and not \"" + span.getText() + "\"");
    }

    /** Such as {@code body 130-140}. */
    static String place(Span span) {
        return field(span.getField()) + " " + span.getStart() + "-" + span.getEnd();
    }

    /** A field's name as it is shown. */
    static String field(TextField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
