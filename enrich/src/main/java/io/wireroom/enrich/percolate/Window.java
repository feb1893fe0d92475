package io.wireroom.enrich.percolate;

/** Whether words stand near each other. */
final class Window {
    private Window() {}

    /**
     * Whether one place of each word can be chosen so that, each less where the word has its place in a phrase, they lie within a
     * distance: what Lucene calls slop. The smallest range over sorted lists: the least place of all is moved on until its word
     * has no other.
     *
     * @param places places of each word, ascending, none empty
     * @param inPhrase place of each word in the phrase
     */
    static boolean fits(int[][] places, int[] inPhrase, int slop) {
        int[] at = new int[places.length];
        while (true) {
            int least = 0;
            int min = Integer.MAX_VALUE;
            int max = Integer.MIN_VALUE;
            for (int word = 0; word < places.length; word++) {
                int place = places[word][at[word]] - inPhrase[word];
                max = Math.max(max, place);
                if (place < min) {
                    min = place;
                    least = word;
                }
            }
            if (max - min <= slop) {
                return true;
            }
            if (++at[least] == places[least].length) {
                return false;
            }
        }
    }
}
