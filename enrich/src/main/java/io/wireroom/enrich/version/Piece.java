package io.wireroom.enrich.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of a text that is compared as a whole.
 *
 * @param source the text
 * @param start first UTF-16 code unit
 * @param end UTF-16 code unit after the last
 * @param hash the same for pieces that read the same
 */
record Piece(String source, int start, int end, long hash) {

    /** The piece as written, cut after so many UTF-16 code units, or one less where that would halve a character. */
    String text(int most) {
        return cut(source, start, end, most);
    }

    static String cut(String text, int start, int end, int most) {
        if (end - start <= most) {
            return text.substring(start, end);
        }
        int last = start + most;
        return text.substring(start, Character.isHighSurrogate(text.charAt(last - 1)) ? last - 1 : last);
    }

    /** The pieces that the others lack, in order; of one that stands more often here than there, the last ones. */
    static List<Piece> without(List<Piece> pieces, List<Piece> others) {
        Map<Long, Integer> known = new HashMap<>();
        others.forEach(other -> known.merge(other.hash(), 1, Integer::sum));
        List<Piece> lacking = new ArrayList<>();
        for (Piece piece : pieces) {
            int left = known.getOrDefault(piece.hash(), 0);
            if (left == 0) {
                lacking.add(piece);
            } else {
                known.put(piece.hash(), left - 1);
            }
        }
        return lacking;
    }
}
