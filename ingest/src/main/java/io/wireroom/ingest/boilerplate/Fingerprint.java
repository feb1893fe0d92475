package io.wireroom.ingest.boilerplate;

import io.wireroom.ingest.markup.PlainText;

/** A block of text as it is remembered: 32 bits of its letters and digits, so that case and punctuation do not matter. */
final class Fingerprint {
    /** Shorter blocks are headings, names and numbers, which articles share by chance. */
    static final int SHORTEST = 20;

    /** Longer blocks are prose: what is repeated of them is a copy. */
    static final int LONGEST = 600;

    private Fingerprint() {}

    /** Bits of the block, the same in every process. */
    static int of(String block) {
        return PlainText.fold(block).hashCode();
    }

    /** Whether a block is of a length, in UTF-16 code units, that boilerplate has. */
    static boolean fits(String block) {
        return block.length() >= SHORTEST && block.length() <= LONGEST;
    }
}
