package io.wireroom.enrich.percolate;

/**
 * Numbers for words of up to {@value #LONGEST} letters of Latin-1, which are most words of most texts. A word's letters stand
 * with its number in one slot of an open-addressing table, so that it is found with one look into memory: where other work
 * evicts the caches, looks into memory are what finding words costs. For one thread.
 */
final class ShortWords {
    /** Letters of a word that fits: those of a long. */
    static final int LONGEST = Long.BYTES;

    /** The letters of no word. */
    static final long NOT_SHORT = 0;

    private static final int LATIN_1 = 0xFF;

    /** Odd, near the golden ratio of 2^64: spreads letters over the upper bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Of each slot the letters of its word, 0 where none is, and after them its number. */
    private long[] slots = new long[2 << 11];

    private int size;

    /**
     * The letters of a word as one number; {@link #NOT_SHORT} if it is empty, too long, or holds a letter that is not of
     * Latin-1, or NUL.
     *
     * @param from where it starts in an array of letters
     * @param to where it ends
     */
    static long pack(char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return NOT_SHORT;
        }
        long packed = 0;
        for (int i = from; i < to; i++) {
            char letter = text[i];
            if (letter == 0 || letter > LATIN_1) {
                return NOT_SHORT;
            }
            packed = packed << Byte.SIZE | letter;
        }
        return packed;
    }

    /** The number of a word, by its letters; another value if it was not put. */
    int get(long packed, int otherwise) {
        long[] table = slots;
        for (int at = home(packed, table); table[at] != 0; at = next(at, table)) {
            if (table[at] == packed) {
                return (int) table[at + 1];
            }
        }
        return otherwise;
    }

    /** Gives a word that has none its number. */
    void put(long packed, int number) {
        size++;
        if (4 * size > slots.length) {
            widen();
        }
        putInto(slots, packed, number);
    }

    private void widen() {
        long[] wider = new long[2 * slots.length];
        for (int at = 0; at < slots.length; at += 2) {
            if (slots[at] != 0) {
                putInto(wider, slots[at], slots[at + 1]);
            }
        }
        slots = wider;
    }

    private static void putInto(long[] table, long packed, long number) {
        int at = home(packed, table);
        while (table[at] != 0) {
            at = next(at, table);
        }
        table[at] = packed;
        table[at + 1] = number;
    }

    /** The slot from which a word is looked for: the upper bits of its hash; the table's length is a power of two. */
    private static int home(long packed, long[] table) {
        return (int) ((packed * SPREAD) >>> (Long.numberOfLeadingZeros(table.length) + 2)) << 1;
    }

    private static int next(int at, long[] table) {
        return (at + 2) & (table.length - 1);
    }
}
