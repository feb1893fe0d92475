package io.wireroom.enrich.version;

import io.wireroom.enrich.text.Hashes;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the numbers out of a text that are written in digits of any script: {@code 12,400}, {@code 3.5}, {@code 2026},
 * {@code 14:30}, {@code -7}, {@code 40 %}. Separators belong to a number where digits follow; a space only where it parts
 * thousands and cannot break the line.
 */
final class Numbers {
    private static final String JOINING = ".,:'\u2019\u00b7\u066b\u066c\uff0c\uff0e\uff1a";
    private static final String THIN_SPACES = "\u00a0\u2009\u202f";
    private static final String PERCENT = "%\u2030\u066a\uff05";
    private static final String SIGNS = "-+\u2212\u2013";

    private Numbers() {}

    /** The first numbers, at most so many. */
    static List<Piece> of(String text, int most) {
        List<Piece> numbers = new ArrayList<>();
        int i = 0;
        while (i < text.length() && numbers.size() < most) {
            int digitsEnd = digits(text, i);
            if (digitsEnd == i) {
                i += Character.charCount(text.codePointAt(i));
            } else {
                int end = end(text, digitsEnd);
                numbers.add(piece(text, i, percent(text, end)));
                i = end;
            }
        }
        return numbers;
    }

    private static Piece piece(String text, int firstDigit, int end) {
        int start = isSigned(text, firstDigit) ? firstDigit - 1 : firstDigit;
        StringBuilder written = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!Spacing.isSpace(text.charAt(i))) {
                written.append(text.charAt(i));
            }
        }
        return new Piece(text, start, end, Hashes.of(written));
    }

    /** The end of the number whose first digits end here. */
    private static int end(String text, int digitsEnd) {
        int end = digitsEnd;
        while (end + 1 < text.length()) {
            int next = digits(text, end + 1);
            boolean joins = JOINING.indexOf(text.charAt(end)) >= 0
                    ? next > end + 1
                    : THIN_SPACES.indexOf(text.charAt(end)) >= 0 && next == end + 4;
            if (!joins) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int percent(String text, int end) {
        int sign = end < text.length() && Spacing.isSpace(text.charAt(end)) ? end + 1 : end;
        return sign < text.length() && PERCENT.indexOf(text.charAt(sign)) >= 0 ? sign + 1 : end;
    }

    /** A sign belongs to a number where nothing that it could part stands before it. */
    private static boolean isSigned(String text, int start) {
        return start > 0
                && SIGNS.indexOf(text.charAt(start - 1)) >= 0
                && (start == 1 || Spacing.isSpace(text.charAt(start - 2)) || text.charAt(start - 2) == '(');
    }

    /** The end of the digits that start here; the same index where there are none. */
    private static int digits(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!Character.isDigit(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}
