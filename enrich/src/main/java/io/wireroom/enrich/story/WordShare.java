package io.wireroom.enrich.story;

import io.wireroom.enrich.text.Words;

/** How common words are in news, by the table that is shipped. */
public final class WordShare {
    /** Of what is no word to the table. */
    private static final double UNKNOWN = 0.002;

    private WordShare() {}

    /** In what share of articles a word is to be expected, above 0 to 1; of several words in one text, the rarest. */
    public static double of(String word) {
        Words words = Words.of("", word);
        double share = words.size() == 0 ? UNKNOWN : 1;
        for (int i = 0; i < words.size(); i++) {
            share = Math.min(share, TermTable.shipped().share(words.stem(i)));
        }
        return share;
    }
}
