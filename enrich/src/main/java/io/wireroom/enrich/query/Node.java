package io.wireroom.enrich.query;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;

/** A query as it was meant, before it is known how texts are cut into words. */
sealed interface Node {
    /** Offset in the query. */
    int start();

    /** A word, perhaps with wildcards or fuzzy; a field's value. */
    record Word(String text, int edits, int start) implements Node {}

    /** A phrase, whose words may stand {@code slop} moves apart. */
    record Phrase(String text, int slop, int start) implements Node {}

    /** A part that is looked for in one field, or in another way. */
    record In(String field, Node part, int start) implements Node {}

    /** Parts that stand near each other with at most so many words between them, in any order unless {@code ordered}. */
    record Near(List<Node> parts, int between, boolean ordered, int start) implements Node {}

    /**
     * Parts that must, may or must not be there.
     *
     * @param atLeast how many of those that may; 0 where nothing is said
     */
    record Group(List<Part> parts, int atLeast, int start) implements Node {}

    record Part(Occur occur, Node node) {}
}
