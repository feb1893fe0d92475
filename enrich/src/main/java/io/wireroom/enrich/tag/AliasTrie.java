package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Words.LineStyle;
import io.wireroom.enrich.trie.Edges;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Names as a trie whose edges are words, found at the words of a text by hashing: one look-up a word for the many words
 * that start no name. Letter case counts, except in lines of capitals. Words and nodes are numbers in a few large arrays:
 * some 45 bytes a name of a million, besides what it stands for. Thread-safe once no more are added.
 *
 * @param <T> what a name stands for
 */
final class AliasTrie<T> {
    private static final Set<String> AFTER_COMMA = Set.of("Inc", "Ltd", "LLC", "Corp", "Jr", "Sr", "Co", "LLP", "PLC");

    /**
     * A name found.
     *
     * @param end index after its last word
     * @param values what the name stands for, in the order in which it was added; several where it is ambiguous
     */
    record Hit<T>(int end, List<T> values) {}

    private static final int ROOT = 0;
    private static final int[] START = {ROOT};
    private static final int[] NOWHERE = {};

    private final NameWords words = new NameWords();

    /** A bit for the first two letters of each name: most words of a text start in lower case and need no look-up at all. */
    private final BitSet starts = new BitSet();

    /** Of each word, the node to which it leads from the root; {@link Edges#NONE} if it starts no name. */
    private int[] firsts = new int[8];

    private final Edges edges = new Edges();
    private final NodeValues<T> values = new NodeValues<>();
    private int nodes = 1;

    /** Adds a name; one without a word is not added. */
    void add(String name, T value) {
        List<String> cores = Tokeniser.cores(name);
        if (cores.size() > 1 && cores.get(0).equals("The")) {
            cores = cores.subList(1, cores.size());
        }
        int node = ROOT;
        for (String core : cores) {
            node = childOrNew(node, words.add(core));
        }
        if (node != ROOT) {
            values.add(node, value);
            starts.set(start(cores.get(0)));
        }
    }

    private int childOrNew(int node, int word) {
        int child = child(node, word);
        if (child != Edges.NONE) {
            return child;
        }
        if (node == ROOT) {
            firsts = ArrayUtil.grow(firsts, word + 1);
            firsts[word] = nodes;
        } else {
            edges.add(node, word, nodes);
        }
        return nodes++;
    }

    private int child(int node, int word) {
        if (word == NameWords.NONE) {
            return Edges.NONE;
        }
        if (node != ROOT) {
            return edges.target(node, word);
        }
        return word < firsts.length ? firsts[word] : Edges.NONE;
    }

    /** The longest name that starts at a word; null when there is none. */
    @Nullable
    Hit<T> longest(Words text, int from) {
        boolean capitals = text.style(from) == LineStyle.CAPITALS;
        int[] at = START;
        int[] longest = NOWHERE;
        int end = from;
        for (int i = from; i < text.size(); i++) {
            Word word = text.get(i);
            int[] whole = word.isPossessive() ? step(at, word.whole(), capitals) : NOWHERE;
            int[] next = whole == NOWHERE ? step(at, word.core(), capitals) : whole;
            if (next == NOWHERE || (i > from && !continues(word))) {
                break;
            }
            at = next;
            if (values.isAny(at)) {
                longest = at;
                end = i + 1;
            }
            if (word.isPossessive() && whole == NOWHERE) {
                break;
            }
        }
        return longest == NOWHERE ? null : new Hit<>(end, values.of(longest));
    }

    /** The nodes to which a word leads: one at most, but for capitals, which several words may have in common. */
    private int[] step(int[] from, String word, boolean capitals) {
        if (capitals) {
            return stepInCapitals(from, word);
        }
        if (from == START && !starts.get(start(word))) {
            return NOWHERE;
        }
        int child = child(from[0], words.find(word));
        return child == Edges.NONE ? NOWHERE : new int[] {child};
    }

    private static int start(String word) {
        if (word.isEmpty()) {
            return 0;
        }
        return (char) ((word.charAt(0) << Byte.SIZE) ^ (word.length() > 1 ? word.charAt(1) : 0));
    }

    private int[] stepInCapitals(int[] from, String word) {
        int[] to = NOWHERE;
        for (int written : words.findInCapitals(word)) {
            for (int node : from) {
                int child = child(node, written);
                if (child != Edges.NONE) {
                    to = Arrays.copyOf(to, to.length + 1);
                    to[to.length - 1] = child;
                }
            }
        }
        return to;
    }

    private static boolean continues(Word word) {
        return word.isJoined() || (word.gap() == Gap.COMMA && AFTER_COMMA.contains(word.core()));
    }
}
