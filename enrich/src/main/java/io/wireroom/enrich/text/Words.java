package io.wireroom.enrich.text;

import java.util.Arrays;

/**
 * The words of an article, title first: for each a hash of its lower-case form, a hash of its stem and flags. A word is a
 * run of letters and digits, with apostrophes, full stops and commas inside it where digits or letters follow; an
 * ideograph is a word of its own. Immutable.
 */
public final class Words {
    private static final byte NUMBER = 1;
    private static final byte CAPITAL = 2;
    private static final byte SENTENCE_START = 4;

    private final long[] words;
    private final long[] stems;
    private final byte[] flags;
    private final int titleSize;

    Words(long[] words, long[] stems, byte[] flags, int titleSize) {
        this.words = words;
        this.stems = stems;
        this.flags = flags;
        this.titleSize = titleSize;
    }

    /** The words of a title and a text; either may be empty. */
    public static Words of(String title, String text) {
        WordCutter cutter = new WordCutter(16 + (title.length() + text.length()) / 5);
        cutter.cut(title);
        int titleSize = cutter.size();
        cutter.cut(text);
        return cutter.words(titleSize);
    }

    /** Number of words, those of the title included. */
    public int size() {
        return words.length;
    }

    /** Number of words in the title; the text's words follow them. */
    public int titleSize() {
        return titleSize;
    }

    /** Hash of the lower-case word. */
    public long word(int i) {
        return words[i];
    }

    /** Hash of the word without possessive and plural endings. */
    public long stem(int i) {
        return stems[i];
    }

    /** True when the word holds a digit. */
    public boolean isNumber(int i) {
        return (flags[i] & NUMBER) != 0;
    }

    /** True when the word begins with an upper-case letter. */
    public boolean isCapital(int i) {
        return (flags[i] & CAPITAL) != 0;
    }

    /** True for a name or number that stands where a capital letter says something: not at the start of a sentence. */
    public boolean isNameLike(int i) {
        return (flags[i] & (CAPITAL | SENTENCE_START)) == CAPITAL;
    }

    /** Hash over all words of the text, the title left out: equal for texts that differ in typography only. */
    public long textHash() {
        long hash = (long) words.length - titleSize;
        for (int i = titleSize; i < words.length; i++) {
            hash = Hashes.combine(hash, words[i]);
        }
        return hash;
    }

    static byte flags(boolean number, boolean capital, boolean sentenceStart) {
        return (byte) ((number ? NUMBER : 0) | (capital ? CAPITAL : 0) | (sentenceStart ? SENTENCE_START : 0));
    }

    @Override
    public String toString() {
        return Arrays.toString(words);
    }
}
