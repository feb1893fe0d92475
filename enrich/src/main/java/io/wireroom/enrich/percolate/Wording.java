package io.wireroom.enrich.percolate;

import io.wireroom.enrich.query.QueryFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.MultiTermQuery;

/** What queries ask for of words in one form, folded or as written. Filled while queries are compiled. */
final class Wording {
    static final int NONE = -1;

    private final Vocabulary vocabulary = new Vocabulary();
    private final PhraseTrie.Builder phrases = new PhraseTrie.Builder(QueryFields.TEXTS.size());

    /** Leaf of each pattern in each text. */
    private final List<int[]> patternLeaves = new ArrayList<>();

    Vocabulary vocabulary() {
        return vocabulary;
    }

    PhraseTrie phrases() {
        return phrases.build(vocabulary.terms());
    }

    /** Leaf of each pattern in each text; {@link #NONE} if nobody asks for it there. */
    int[][] patternLeaves() {
        return patternLeaves.toArray(int[][]::new);
    }

    /** Says which leaf stands for a phrase of at least one word in a text. */
    void put(int[] terms, int text, int leaf) {
        phrases.put(terms, text, leaf);
    }

    /** Says which leaf stands for a pattern in a text. */
    void put(MultiTermQuery pattern, int text, int leaf) {
        int number = vocabulary.pattern(pattern);
        while (number >= patternLeaves.size()) {
            int[] none = new int[QueryFields.TEXTS.size()];
            Arrays.fill(none, NONE);
            patternLeaves.add(none);
        }
        patternLeaves.get(number)[text] = leaf;
    }
}
