package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.Word.Gap;
import io.wireroom.enrich.tag.Words.LineStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names as a trie whose edges are words, found at the words of a text by hashing: one look-up a word for the many words
 * that start no name. Letter case counts, except in lines of capitals. Immutable once built, so thread-safe.
 *
 * @param <T> what a name stands for
 */
final class AliasTrie<T> {
    private static final Set<String> AFTER_COMMA = Set.of("Inc", "Ltd", "LLC", "Corp", "Jr", "Sr", "Co", "LLP", "PLC");

    /**
     * A name found.
     *
     * @param end index after its last word
     * @param values what the name stands for; several where it is ambiguous
     */
    record Hit<T>(int end, List<T> values) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private final List<T> values = new ArrayList<>(1);
    }

    private final Node<T> asWritten = new Node<>();
    private final Node<T> inCapitals = new Node<>();

    /** Adds a name; one without a word is not added. */
    void add(String name, T value) {
        List<String> cores = Tokeniser.cores(name);
        if (cores.size() > 1 && cores.get(0).equals("The")) {
            cores = cores.subList(1, cores.size());
        }
        if (!cores.isEmpty()) {
            put(asWritten, cores, value);
            put(inCapitals, cores.stream().map(AliasTrie::capitals).toList(), value);
        }
    }

    private static <T> void put(Node<T> root, List<String> cores, T value) {
        Node<T> node = root;
        for (String core : cores) {
            node = node.next.computeIfAbsent(core, any -> new Node<>());
        }
        if (!node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /** The longest name that starts at a word; null when there is none. */
    @Nullable
    Hit<T> longest(Words words, int from) {
        boolean capitals = words.style(from) == LineStyle.CAPITALS;
        Node<T> node = capitals ? inCapitals : asWritten;
        Hit<T> longest = null;
        for (int at = from; at < words.size(); at++) {
            Word word = words.get(at);
            Node<T> whole = word.isPossessive() ? step(node, word.whole(), capitals) : null;
            Node<T> next = whole == null ? step(node, word.core(), capitals) : whole;
            if (next == null || (at > from && !continues(word))) {
                break;
            }
            node = next;
            longest = node.values.isEmpty() ? longest : new Hit<>(at + 1, node.values);
            if (word.isPossessive() && whole == null) {
                break;
            }
        }
        return longest;
    }

    private static <T> @Nullable Node<T> step(Node<T> node, String core, boolean capitals) {
        return node.next.get(capitals ? capitals(core) : core);
    }

    private static boolean continues(Word word) {
        return word.isJoined() || (word.gap() == Gap.COMMA && AFTER_COMMA.contains(word.core()));
    }

    private static String capitals(String core) {
        return core.toUpperCase(Locale.ROOT);
    }
}
