package io.wireroom.ingest.boilerplate;

import io.wireroom.ingest.markup.PlainText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The longer words of a page's text, which tell what it is about. Immutable. */
final class PageWords {
    private static final int LONG = 5;
    private static final int FEWEST = 3;
    private static final double SHARE = 0.3;

    private final Map<String, Integer> blocksOfWord;

    private PageWords(Map<String, Integer> blocksOfWord) {
        this.blocksOfWord = blocksOfWord;
    }

    static PageWords of(List<String> blocks) {
        Map<String, Integer> blocksOfWord = new HashMap<>();
        blocks.forEach(block -> longWords(block).forEach(word -> blocksOfWord.merge(word, 1, Integer::sum)));
        return new PageWords(blocksOfWord);
    }

    /**
     * Whether a block that is not one of these shares so many of its longer words with them as paragraphs of one article do:
     * four in five of them, and one in thirty of other articles' (decision record 0083). A block of fewer than three longer
     * words never does.
     */
    boolean areOf(String block) {
        return share(block, 1);
    }

    /** As {@link #areOf}, for one of these blocks. */
    boolean shareWithOthers(String block) {
        return share(block, 2);
    }

    private boolean share(String block, int fewestBlocks) {
        Set<String> own = longWords(block);
        long shared = own.stream()
                .filter(word -> blocksOfWord.getOrDefault(word, 0) >= fewestBlocks)
                .count();
        return own.size() >= FEWEST && shared >= SHARE * own.size();
    }

    /** Words of five letters or more; of scripts without spaces, each two characters. */
    private static Set<String> longWords(String block) {
        Set<String> words = new HashSet<>();
        for (String word : PlainText.fold(block).split(" ")) {
            if (word.codePoints().anyMatch(Character::isIdeographic)) {
                addPairs(word, words);
            } else if (word.length() >= LONG) {
                words.add(word);
            }
        }
        return words;
    }

    private static void addPairs(String run, Set<String> words) {
        for (int i = 0; i + 2 <= run.length(); i++) {
            words.add(run.substring(i, i + 2));
        }
    }
}
