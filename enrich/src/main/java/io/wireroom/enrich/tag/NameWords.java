package io.wireroom.enrich.tag;

import io.wireroom.enrich.trie.WordNumbers;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.util.ArrayUtil;

/**
 * The words that names are made of, each with a number, and for lines of capitals those that are the same in capitals.
 * Thread-safe once no more are added.
 */
final class NameWords {
    static final int NONE = WordNumbers.NONE;

    private static final int[] NO_WORDS = {};

    private final WordNumbers written = new WordNumbers();
    private final WordNumbers inCapitals = new WordNumbers();

    /** Of each word in capitals, one more than the number of the last word that is so in capitals. */
    private int[] last = new int[8];

    /** Of each word, one more than the number of the word before it that is the same in capitals; 0 if it is the first. */
    private int[] before = new int[8];

    /** The number of a word, a new one for a new word. */
    int add(String word) {
        int known = written.size();
        int number = written.add(word);
        if (number == known) {
            int capitals = inCapitals.add(capitals(word));
            last = ArrayUtil.grow(last, capitals + 1);
            before = ArrayUtil.grow(before, number + 1);
            before[number] = last[capitals];
            last[capitals] = number + 1;
        }
        return number;
    }

    /** The number of a word as it is written; {@link #NONE} if no name has it. */
    int find(String word) {
        return written.find(word);
    }

    /** The numbers of all words that are the same in capitals. */
    int[] findInCapitals(String word) {
        int capitals = inCapitals.find(capitals(word));
        int[] found = NO_WORDS;
        for (int next = capitals == NONE ? 0 : last[capitals]; next != 0; next = before[next - 1]) {
            found = Arrays.copyOf(found, found.length + 1);
            found[found.length - 1] = next - 1;
        }
        return found;
    }

    private static String capitals(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
