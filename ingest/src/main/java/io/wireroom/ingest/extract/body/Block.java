package io.wireroom.ingest.extract.body;

/** A run of text between two breaks of the layout. */
final class Block {
    private static final int PROSE = 60;

    final Kind kind;

    /** On one line. */
    final String text;

    /** The innermost element that breaks lines around the text. */
    final Place place;

    final TextShape shape;

    /** Its first words, as {@link LineWords} has them. */
    final long[] words;

    /** Share of the letters that are links, 0 to 1. */
    final double linked;

    /** Share of the letters that are set bold or slanted, 0 to 1. */
    final double stressed;

    /** What kind of element holds a block. */
    enum Kind {
        PARAGRAPH(0),
        HEADING(1),
        ITEM(2),
        QUOTE(3),
        CELL(4),
        PREFORMATTED(5),
        LOOSE(6);

        /** By which the {@link Judge} knows the kind. */
        final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    Block(Kind kind, String text, Place place, int linked, int stressed) {
        this.kind = kind;
        this.text = text;
        this.place = place;
        this.shape = TextShape.of(text);
        this.words = LineWords.of(text);
        this.linked = Math.min(1, (double) linked / text.length());
        this.stressed = Math.min(1, (double) stressed / text.length());
    }

    /** Length in letters of a script that writes letter by letter; one sign of Chinese or Japanese counts as several. */
    int weight() {
        return shape.weight();
    }

    /** Whether this is a sentence of an article rather than a label. */
    boolean isProse() {
        return weight() >= PROSE && linked < 0.5 && shape.sentences() > 0;
    }
}
