package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Word.Shape;
import io.wireroom.enrich.tag.Words.LineStyle;
import java.util.List;

/** Tells how the capitals of a line are to be read. */
final class LineStyles {
    private static final int MIN_WORDS_OF_CAPITALS = 3;
    private static final int MIN_WORDS_OF_HEADING = 4;
    private static final int MIN_WORDS_OF_SUBHEADING = 6;
    private static final double TITLE_CASE_SHARE = 0.7;

    private LineStyles() {}

    /**
     * The style of a line.
     *
     * @param heading whether the field is a heading
     * @param sentence whether the line ends as sentences do
     */
    static LineStyle of(List<Word> line, boolean heading, boolean sentence) {
        long letters = line.stream().filter(word -> word.shape() != Shape.OTHER).count();
        long capitals = line.stream().filter(LineStyles::allCapitals).count();
        if (letters >= MIN_WORDS_OF_CAPITALS && capitals >= letters * 0.85) {
            return LineStyle.CAPITALS;
        }
        int enough = heading ? MIN_WORDS_OF_HEADING : MIN_WORDS_OF_SUBHEADING;
        return letters >= enough && (heading || !sentence) && titleCased(line) ? LineStyle.TITLE_CASE : LineStyle.PROSE;
    }

    private static boolean allCapitals(Word word) {
        return word.shape() == Shape.CAPITALS
                || (word.shape() == Shape.CAPITALISED && word.core().length() == 1);
    }

    /** Whether most words of four letters or more have a capital; short ones are lower in most house styles. */
    private static boolean titleCased(List<Word> line) {
        List<Word> long4 = line.stream()
                .filter(word -> word.core().length() > 3 && word.shape() != Shape.OTHER)
                .toList();
        long raised = long4.stream().filter(Word::isNameLike).count();
        return long4.size() > 2 && raised >= long4.size() * TITLE_CASE_SHARE;
    }
}
