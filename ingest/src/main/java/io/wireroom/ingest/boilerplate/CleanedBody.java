package io.wireroom.ingest.boilerplate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A body without what its source repeats. Repeated blocks go from both ends, and up to two from between: a page that repeats
 * more there is a form that is filled in (horoscopes, tables of weather) and loses them at its end only. A block that speaks
 * of what the rest of the page speaks of stays, such as the background of a running story; and where more than half of the
 * text would go, all of it stays.
 *
 * @param text paragraphs separated by a blank line
 * @param repeated what was taken off, in its order
 */
public record CleanedBody(String text, List<String> repeated) {
    private static final String BLANK_LINE = "\n\n";
    private static final Pattern BETWEEN = Pattern.compile(BLANK_LINE);
    private static final int MOST_INSIDE = 2;

    public CleanedBody {
        repeated = List.copyOf(repeated);
    }

    /**
     * Takes off a body what is known.
     *
     * @param body paragraphs separated by a blank line
     */
    public static CleanedBody of(String body, Boilerplate known) {
        List<String> blocks = List.of(BETWEEN.split(body));
        BitSet off = withoutForms(offTopic(blocks, repeated(blocks, known)), blocks.size());
        return off.isEmpty() || 2 * length(blocks, off) > body.length()
                ? new CleanedBody(body, List.of())
                : new CleanedBody(String.join(BLANK_LINE, pick(blocks, off, false)), pick(blocks, off, true));
    }

    /** The paragraphs of the text. */
    List<String> blocks() {
        return List.of(BETWEEN.split(text));
    }

    private static BitSet repeated(List<String> blocks, Boilerplate known) {
        BitSet repeated = new BitSet();
        for (int i = 0; i < blocks.size(); i++) {
            repeated.set(i, Fingerprint.fits(blocks.get(i)) && known.isRepeated(blocks.get(i)));
        }
        return repeated;
    }

    private static BitSet offTopic(List<String> blocks, BitSet repeated) {
        if (repeated.isEmpty()) {
            return repeated;
        }
        PageWords words = PageWords.of(pick(blocks, repeated, false));
        BitSet off = new BitSet();
        repeated.stream().filter(i -> !words.areOf(blocks.get(i))).forEach(off::set);
        return off;
    }

    private static BitSet withoutForms(BitSet off, int size) {
        BitSet inside = (BitSet) off.clone();
        inside.clear(0, off.nextClearBit(0));
        inside.clear(off.previousClearBit(size - 1) + 1, size);
        if (inside.cardinality() <= MOST_INSIDE) {
            return off;
        }
        BitSet end = (BitSet) off.clone();
        end.clear(0, off.previousClearBit(size - 1) + 1);
        return end;
    }

    private static int length(List<String> blocks, BitSet off) {
        return off.stream().map(i -> blocks.get(i).length()).sum();
    }

    private static List<String> pick(List<String> blocks, BitSet off, boolean those) {
        List<String> picked = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (off.get(i) == those) {
                picked.add(blocks.get(i));
            }
        }
        return picked;
    }
}
