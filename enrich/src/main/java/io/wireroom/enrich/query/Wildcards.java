package io.wireroom.enrich.query;

import java.util.function.UnaryOperator;

/** Words in which {@code *} stands for any letters and {@code ?} for one, unless a backslash stands before them. */
final class Wildcards {
    private Wildcards() {}

    static boolean has(String word) {
        return stem(word) < word.length();
    }

    /** Where the first wildcard stands; the word's length if there is none. */
    static int stem(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '*' || c == '?') {
                return i;
            }
        }
        return word.length();
    }

    /** Whether the only wildcard is a star at the end. */
    static boolean isPrefix(String word) {
        return stem(word) == word.length() - 1 && word.endsWith("*");
    }

    /** What stands before the star of a word that {@link #isPrefix}. */
    static String prefix(String word) {
        return plain(word.substring(0, word.length() - 1));
    }

    /** The word without backslashes. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '\\' && i + 1 < word.length()) {
                i++;
            }
            plain.append(word.charAt(i));
        }
        return plain.toString();
    }

    /** The word with each stretch between wildcards replaced, in the notation of Lucene's wildcards. */
    static String mapped(String word, UnaryOperator<String> mapping) {
        StringBuilder mapped = new StringBuilder();
        String rest = word;
        while (!rest.isEmpty()) {
            int stem = stem(rest);
            String literal = plain(rest.substring(0, stem));
            mapped.append(literal.isEmpty() ? "" : escaped(mapping.apply(literal)));
            if (stem < rest.length()) {
                mapped.append(rest.charAt(stem));
            }
            rest = rest.substring(Math.min(stem + 1, rest.length()));
        }
        return mapped.toString();
    }

    private static String escaped(String literal) {
        return literal.replaceAll("[*?\\\\]", "\\\\$0");
    }
}
