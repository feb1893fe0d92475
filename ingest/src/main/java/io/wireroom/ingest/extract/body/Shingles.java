package io.wireroom.ingest.extract.body;

import java.util.HashSet;
import java.util.Set;

/** Runs of three words, hashed, by which texts are compared whatever their layout. */
final class Shingles {
    private static final int SIZE = 3;

    private Shingles() {}

    static Set<Integer> of(String text) {
        Set<Integer> shingles = new HashSet<>();
        walk(text, shingles::add);
        return shingles;
    }

    /** Share of a text's shingles that are among others, 0 to 1; 0 for a text shorter than a shingle. */
    static double share(String text, Set<Integer> others) {
        int[] counts = new int[2];
        walk(text, shingle -> counts[others.contains(shingle) ? 1 : 0]++);
        return counts[1] == 0 ? 0 : (double) counts[1] / (counts[0] + counts[1]);
    }

    private interface Visitor {
        void see(int shingle);
    }

    private static void walk(String text, Visitor visitor) {
        int[] recent = new int[SIZE];
        int words = 0;
        int hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inWord = Letters.isLetterOrDigit(c);
            if (inWord) {
                hash = 31 * hash + Letters.lower(c);
            }
            if (hash != 0 && (!inWord || Letters.isIdeographic(c))) {
                recent[words++ % SIZE] = hash;
                hash = 0;
                if (words >= SIZE) {
                    visitor.see(
                            (recent[words % SIZE] * 31 + recent[(words + 1) % SIZE]) * 31 + recent[(words + 2) % SIZE]);
                }
            }
        }
    }
}
