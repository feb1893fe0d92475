package io.wireroom.enrich.tag;

import org.apache.lucene.util.ArrayUtil;

/**
 * Numbers for words, from 0 in the order in which they are added: an open-addressing table over all letters in one array,
 * some 16 bytes and two for each letter a word. Thread-safe once no more are added.
 */
final class WordNumbers {
    static final int NONE = -1;

    /** Odd, near the golden ratio of 2^32: spreads hashes over their upper bits. */
    private static final int SPREAD = 0x9E3779B9;

    /** A word's hash in the upper half, one more than its number in the lower; 0 where no word is. */
    private long[] slots = new long[16];

    private char[] letters = new char[64];

    /** Of word n, where its letters end; they start where those of the word before end. */
    private int[] ends = new int[8];

    private int size;

    int size() {
        return size;
    }

    /** The number of a word, a new one for a new word. */
    int add(String word) {
        int slot = slot(word);
        if (slots[slot] != 0) {
            return number(slots[slot]);
        }
        int start = start(size);
        ends = ArrayUtil.grow(ends, size + 1);
        letters = ArrayUtil.grow(letters, start + word.length());
        word.getChars(0, word.length(), letters, start);
        ends[size] = start + word.length();
        slots[slot] = ((long) hash(word) << Integer.SIZE) | (size + 1);
        size++;
        if (3L * size > 2L * slots.length) {
            widen();
        }
        return size - 1;
    }

    /** The number of a word, {@link #NONE} if it was not added. */
    int find(String word) {
        return number(slots[slot(word)]);
    }

    /** Where a word is, or would be. */
    private int slot(String word) {
        int hash = hash(word);
        int slot = home(hash, slots.length);
        while (slots[slot] != 0 && !((int) (slots[slot] >>> Integer.SIZE) == hash && is(word, number(slots[slot])))) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
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
                int slot = home((int) (filled >>> Integer.SIZE), wider.length);
                while (wider[slot] != 0) {
                    slot = slot + 1 == wider.length ? 0 : slot + 1;
                }
                wider[slot] = filled;
            }
        }
        slots = wider;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static int number(long slot) {
        return (int) slot - 1;
    }

    private static int hash(String word) {
        return word.hashCode() * SPREAD;
    }

    /** The slot from which a hash is looked for: its share of the whole range. */
    private static int home(int hash, int slots) {
        return (int) ((Integer.toUnsignedLong(hash) * slots) >>> Integer.SIZE);
    }
}
