package io.wireroom.enrich.tag;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import java.util.List;
import java.util.function.Predicate;

/**
 * The texts of an article that are looked at.
 *
 * @param fields title, summary and body, in this order; an absent one is empty
 */
record ArticleText(List<FieldText> fields) {
    /** Characters of a field that are looked at; what follows is not tagged. */
    private static final int MAX_CHARACTERS = 500_000;

    static ArticleText of(Article article) {
        String title = article.getTitle();
        Predicate<String> isOwn = name -> SiteName.isOwn(name, article);
        return new ArticleText(List.of(
                new FieldText(TextField.TITLE, limited(title), SiteName.blank(limited(title), article)),
                field(TextField.SUMMARY, article.getSummary().orElse(""), "", isOwn),
                field(TextField.BODY, article.getBody(), title, isOwn)));
    }

    private static FieldText field(TextField field, String text, String title, Predicate<String> isOwn) {
        String limited = limited(text);
        return new FieldText(field, limited, Furniture.blank(limited, title, isOwn));
    }

    private static String limited(String text) {
        return text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
    }

    /**
     * One field.
     *
     * @param field which
     * @param text as it stands in the article
     * @param prose the same with spaces in the place of page furniture; offsets are those of {@code text}
     */
    record FieldText(TextField field, String text, String prose) {
        /** The stretch between two offsets, which counts for a reason. */
        Span span(int start, int end, Cause cause) {
            return Span.newBuilder()
                    .setField(field)
                    .setStart(start)
                    .setEnd(end)
                    .setText(text.substring(start, end))
                    .setCause(cause)
                    .build();
        }
    }
}
