package io.wireroom.enrich.text;

import java.util.Arrays;

/** Cuts texts into words, appending to growing arrays. Not thread-safe. */
final class WordCutter {
    private long[] words;
    private long[] stems;
    private byte[] flags;
    private int size;

    WordCutter(int expected) {
        words = new long[expected];
        stems = new long[expected];
        flags = new byte[expected];
    }

    int size() {
        return size;
    }

    Words words(int titleSize) {
        return new Words(Arrays.copyOf(words, size), Arrays.copyOf(stems, size), Arrays.copyOf(flags, size), titleSize);
    }

    void cut(String text) {
        boolean sentenceStart = true;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = Character.isIdeographic(c) ? i + 1 : end(text, i);
                add(text, i, end, sentenceStart);
                sentenceStart = false;
                i = end;
            } else {
                sentenceStart |= endsSentence(c);
                i++;
            }
        }
    }

    private static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"' || c == '\u201c' || c == '\u201d';
    }

    private static int end(String text, int start) {
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean inside = Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
            if (!inside && !joins(text, i, c)) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** An apostrophe between letters, a full stop or comma between digits, a full stop inside initials. */
    private static boolean joins(String text, int i, char c) {
        if (i + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        return switch (c) {
            case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '.' ->
                (Character.isDigit(before) && Character.isDigit(after))
                        || (Character.isUpperCase(before) && Character.isUpperCase(after));
            default -> false;
        };
    }

    private void add(String text, int start, int end, boolean sentenceStart) {
        if (size == words.length) {
            grow();
        }
        long hash = Hashes.start();
        boolean number = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            number |= c >= '0' && c <= '9';
            if (c != ',' && c != '.') {
                hash = Hashes.add(hash, fold(c));
            }
        }
        words[size] = Hashes.mix(hash);
        stems[size] = number ? words[size] : stem(text, start, end);
        flags[size] = Words.flags(number, Character.isUpperCase(text.charAt(start)), sentenceStart);
        size++;
    }

    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private static long stem(String text, int start, int end) {
        int cut = Stems.end(text, start, end);
        long hash = Hashes.start();
        for (int i = start; i < cut; i++) {
            char c = text.charAt(i);
            if (c != '.') {
                hash = Hashes.add(hash, fold(c));
            }
        }
        return Hashes.mix(hash);
    }

    private void grow() {
        int room = words.length * 2;
        words = Arrays.copyOf(words, room);
        stems = Arrays.copyOf(stems, room);
        flags = Arrays.copyOf(flags, room);
    }
}
