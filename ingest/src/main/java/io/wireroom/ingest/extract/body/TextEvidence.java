package io.wireroom.ingest.extract.body;

import java.util.List;
import java.util.Set;

/** What a block's own text tells. */
final class TextEvidence {
    private static final List<Cue> CUES = List.of(Cue.values());
    private static final String QUOTES = "\"'\u2018\u201c\u00ab\u201e\u300c";
    private static final String CLOSING = "\"'\u2019\u201d\u00bb)]";
    private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964";

    private final Sums sums;
    private final Headline headline;
    private final Set<Integer> spare;
    private final int[] cues;

    TextEvidence(Sums sums, Headline headline, Set<Integer> spare, int[] cues) {
        this.sums = sums;
        this.headline = headline;
        this.spare = spare;
        this.cues = cues;
    }

    void add(Row row, Block block, int at) {
        shape(row, block);
        row.add("linked", block.linked);
        row.add("stressed", block.stressed);
        row.add("times", Math.min(5, sums.times(block.text)));
        for (Cue cue : CUES) {
            row.add(cue, "", (cues[at] & cue.bit()) != 0);
        }
        row.add("kind", block.kind.number);
        row.add("level", block.kind == Block.Kind.HEADING ? block.place.tag().charAt(1) - '0' : 0);
        row.add("isDiv", block.place.tag().equals("div"));
        row.add("hasAttributes", block.place.element.attributesSize() > 0);
        row.add("likeTitle", headline.likeness(block));
        row.add("spare", spare.isEmpty() ? -1 : Shingles.share(block.text, spare));
    }

    private static void shape(Row row, Block block) {
        TextShape shape = block.shape;
        double letters = Math.max(1, shape.letters());
        double words = Math.max(1, shape.words());
        row.add("weight", Math.log1p(shape.weight()));
        row.add("sentences", Math.min(20, shape.sentences()));
        row.add("endsSentence", endsSentence(block.text));
        row.add("commas", shape.commas() / words);
        row.add("capitals", shape.capitals() / words);
        row.add("uppercase", shape.uppercase() / letters);
        row.add("digits", shape.digits() / (double) block.text.length());
        row.add("wordLength", letters / words);
        row.add("first", first(block.text.codePointAt(0)));
        row.add("last", last(block.text.codePointBefore(block.text.length())));
    }

    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 1 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    private static int first(int c) {
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : 3;
        }
        return Character.isDigit(c) ? 4 : QUOTES.indexOf(c) >= 0 ? 5 : 6;
    }

    private static int last(int c) {
        if (Character.isLetter(c)) {
            return 1;
        }
        return Character.isDigit(c) ? 2 : c == ':' ? 3 : ENDS.indexOf(c) >= 0 ? 4 : 5;
    }
}
