package io.wireroom.enrich.trie;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Numbers for words, from 0 in the order in which they are added: an open-addressing table over all letters in one array,
 * some 28 bytes and two for each letter a word. Thread-safe once no more are added.
 */
public final class WordNumbers {
    public static final int NONE = -1;

    /** Odd, near the golden ratio of 2^32: spreads hashes over their upper bits. */
    private static final int SPREAD = 0x9E3779B9;

    /** A word's hash in the upper half, one more than its number in the lower; 0 where no word is. */
    private long[] slots = new long[16];

    private char[] letters = new char[64];

    /** Of word n, where its letters end; they start where those of the word before end. */
    private int[] ends = new int[8];

    private int size;

    public int size() {
        return size;
    }

    /** The number of a word, a new one for a new word. */
    public int add(String word) {
        int known = find(word);
        return known == NONE ? addNew(word.toCharArray(), 0, word.length(), word.hashCode()) : known;
    }

    /**
     * The number of a word that is not there yet.
     *
     * @param from where it starts in an array of letters
     * @param to where it ends
     * @param hashCode as its String has it
     */
    public int addNew(char[] text, int from, int to, int hashCode) {
        int start = start(size);
        int length = to - from;
        ends = ArrayUtil.grow(ends, size + 1);
        letters = ArrayUtil.grow(letters, start + length);
        System.arraycopy(text, from, letters, start, length);
        ends[size] = start + length;
        if (2L * (size + 1) > slots.length) {
            widen();
        }
        int hash = hashCode * SPREAD;
        size++;
        put(slots, hash, ((long) hash << Integer.SIZE) | size);
        return size - 1;
    }

    /** The number of a word; {@link #NONE} if it was not added. */
    public int find(String word) {
        int hash = word.hashCode() * SPREAD;
        int slot = home(hash, slots.length);
        while (slots[slot] != 0) {
            if (hash(slots[slot]) == hash && is(word, number(slots[slot]))) {
                return number(slots[slot]);
            }
            slot = next(slot, slots.length);
        }
        return NONE;
    }

    /**
     * The number of a word; {@link #NONE} if it was not added.
     *
     * @param from where it starts in an array of letters
     * @param to where it ends
     * @param hashCode as its String has it
     */
    public int find(char[] text, int from, int to, int hashCode) {
        int hash = hashCode * SPREAD;
        int slot = home(hash, slots.length);
        while (slots[slot] != 0) {
            int number = number(slots[slot]);
            if (hash(slots[slot]) == hash && Arrays.equals(text, from, to, letters, start(number), ends[number])) {
                return number;
            }
            slot = next(slot, slots.length);
        }
        return NONE;
    }

    private boolean is(String word, int number) {
        int start = start(number);
        if (ends[number] - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != letters[start + i]) {
                return false;
            }
        }
        return true;
    }

    private void widen() {
        long[] wider = new long[slots.length + slots.length / 2];
        for (long filled : slots) {
            if (filled != 0) {
                put(wider, hash(filled), filled);
            }
        }
        slots = wider;
    }

    private static void put(long[] slots, int hash, long filled) {
        int slot = home(hash, slots.length);
        while (slots[slot] != 0) {
            slot = next(slot, slots.length);
        }
        slots[slot] = filled;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static int number(long slot) {
        return (int) slot - 1;
    }

    private static int hash(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    /** The slot from which a hash is looked for: its share of the whole range. */
    private static int home(int hash, int slots) {
        return (int) ((Integer.toUnsignedLong(hash) * slots) >>> Integer.SIZE);
    }

    private static int next(int slot, int slots) {
        return slot + 1 == slots ? 0 : slot + 1;
    }
}
