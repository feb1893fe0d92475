package io.wireroom.cli.taxonomy;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Span;
import java.util.Locale;

/**
 * Words by which an entry was found, with what stands around them.
 *
 * @param field title, summary or body
 * @param before up to some dozen characters before them
 */
public record TrialQuote(String field, String before, String text, String after) {
    private static final int AROUND = 80;
    private static final int LONGEST = 300;

    static TrialQuote of(Article article, Span span) {
        String text = switch (span.getField()) {
            case TITLE -> article.getTitle();
            case SUMMARY -> article.getSummary().orElse("");
            case BODY -> article.getBody();
        };
        int start = whole(text, Math.min(span.getStart(), text.length()));
        int end = whole(text, Math.min(Math.min(span.getEnd(), start + LONGEST), text.length()));
        return new TrialQuote(
                span.getField().name().toLowerCase(Locale.ROOT),
                text.substring(whole(text, Math.max(0, start - AROUND)), start),
                text.substring(start, end),
                text.substring(end, whole(text, Math.min(text.length(), end + AROUND))));
    }

    /** The offset, or the one before where it would part a character outside of the basic plane. */
    private static int whole(String text, int offset) {
        return offset > 0
                        && offset < text.length()
                        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))
                ? offset - 1
                : offset;
    }
}
