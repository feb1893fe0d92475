package io.wireroom.enrich.version;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its lines that are not blank; those that differ in spacing only have one hash. */
final class Paragraphs {
    private Paragraphs() {}

    /** The first paragraphs, at most so many. */
    static List<Piece> of(String text, int most) {
        List<Piece> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length() && paragraphs.size() < most) {
            int end = Lines.end(text, start, text.length());
            add(paragraphs, text, start, end);
            start = end + 1;
        }
        return paragraphs;
    }

    private static void add(List<Piece> paragraphs, String text, int lineStart, int lineEnd) {
        int start = lineStart;
        int end = lineEnd;
        while (start < end && Spacing.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Spacing.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            paragraphs.add(new Piece(text, start, end, Spacing.hash(text, start, end)));
        }
    }
}
