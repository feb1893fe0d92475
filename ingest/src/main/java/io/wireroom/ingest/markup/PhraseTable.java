package io.wireroom.ingest.markup;

import java.util.Arrays;
import java.util.Map;

/**
 * Phrases and the bits that they stand for. A reader of a text hashes its words letter by letter and asks for the hashes, so
 * that no word has to be cut out of the text: {@link #with} from {@link #NOTHING} on makes a word (FNV-1a, 64 bits), {@link
 * #joined} makes a phrase of words. Two phrases of one hash are not told apart; among a few hundred that does not happen by
 * chance. Immutable.
 */
public final class PhraseTable {
    /** The hash of a word without letters. */
    public static final long NOTHING = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;
    private static final int SLOTS_PER_PHRASE = 4;

    /** Hashes at the slot of their lowest bits or behind it; 0 where a slot is free. */
    private final long[] hashes;

    private final int[] bits;

    private PhraseTable(int slots) {
        this.hashes = new long[slots];
        this.bits = new int[slots];
    }

    /** @param bits by the hash of each phrase */
    public static PhraseTable of(Map<Long, Integer> bits) {
        PhraseTable table = new PhraseTable(Integer.highestOneBit(Math.max(1, bits.size())) * SLOTS_PER_PHRASE);
        bits.forEach((phrase, meant) -> {
            int slot = table.slot(phrase);
            table.hashes[slot] = phrase;
            table.bits[slot] = meant;
        });
        return table;
    }

    /** The hash of a phrase whose words a space separates each. */
    public static long phrase(String words) {
        return Arrays.stream(words.split(" "))
                .mapToLong(PhraseTable::word)
                .reduce(PhraseTable::joined)
                .orElse(NOTHING);
    }

    private static long word(String letters) {
        long word = NOTHING;
        for (int i = 0; i < letters.length(); i++) {
            word = with(word, letters.charAt(i));
        }
        return word;
    }

    /** The hash of a word with one more letter. */
    public static long with(long word, char letter) {
        return (word ^ letter) * PRIME;
    }

    /** The hash of a phrase with one more word. */
    public static long joined(long phrase, long word) {
        return Long.rotateLeft(phrase, 29) * PRIME + word;
    }

    /** What a phrase stands for; 0 where it is not in the table. */
    public int bits(long phrase) {
        return bits[slot(phrase)];
    }

    private int slot(long phrase) {
        int slot = (int) (phrase ^ phrase >>> 32) & hashes.length - 1;
        while (hashes[slot] != 0 && hashes[slot] != phrase) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }
}
