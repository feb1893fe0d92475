package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.Span;
import java.util.List;

/**
 * The words of one field.
 *
 * @param field the field
 * @param words in reading order
 * @param styles of each word, the style of its line
 */
record Words(FieldText field, List<Word> words, List<LineStyle> styles) {
    /** How the capitals of a line are to be read. */
    enum LineStyle {
        /** Capitals mark names and the starts of sentences. */
        PROSE,
        /** Every Word Has One: capitals say nothing. */
        TITLE_CASE,
        /** ALL LETTERS ARE CAPITALS. */
        CAPITALS
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    LineStyle style(int index) {
        return styles.get(index);
    }

    /** The text of the words from {@code from} to before {@code to}, without a final possessive ending. */
    Span span(int from, int to, Cause cause) {
        return field.span(get(from).start(), get(to - 1).end(), cause);
    }

    /** The cores of the words from {@code from} to before {@code to}, with single spaces. */
    String name(int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            Word word = get(i);
            if (i > from) {
                name.append(word.gap() == Word.Gap.HYPHEN ? '-' : ' ');
            }
            name.append(word.isPossessive() && i < to - 1 ? word.whole() : word.core());
        }
        return name.toString();
    }
}
