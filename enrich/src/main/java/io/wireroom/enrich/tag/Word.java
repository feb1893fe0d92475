package io.wireroom.enrich.tag;

/**
 * A word of a field.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last, without a possessive ending
 * @param core the word with plain apostrophes, without a possessive ending, dots of initials and diacritics
 * @param whole the same with the possessive ending; the same object as {@code core} where there is none
 * @param wholeEnd offset after the possessive ending
 * @param shape how it is written
 * @param gap what stands before it
 */
record Word(int start, int end, String core, String whole, int wholeEnd, Shape shape, Gap gap) {
    /** How a word is written. */
    enum Shape {
        /** Starts in lower case: {@code word}, {@code iPhone}. */
        LOWER,
        /** {@code Word}, and one capital letter alone. */
        CAPITALISED,
        /** A capital first and another further on: {@code OpenAI}, {@code McDonald}. */
        CAMEL,
        /** Two capitals or more and nothing else: {@code NATO}, {@code U.S.}. */
        CAPITALS,
        /** One capital with a dot: {@code J.}. */
        INITIAL,
        /** Starts with a digit, or is a sign such as &amp;. */
        OTHER
    }

    /** What stands between a word and the one before. */
    enum Gap {
        /** White space only, or the dot of an abbreviation and white space. */
        SPACE,
        /** A hyphen or dash without spaces. */
        HYPHEN,
        /** A comma. */
        COMMA,
        /** An opening bracket. */
        BRACKET,
        /** Other marks that do not end the sentence. */
        BREAK,
        /** The end of a sentence, an opening quotation mark, or a colon: capitals may have no meaning. */
        SENTENCE,
        /** A new line. */
        LINE
    }

    /** Whether it starts with a capital letter. */
    boolean isNameLike() {
        return shape != Shape.LOWER && shape != Shape.OTHER;
    }

    /** Whether a capital letter here may come from its place alone. */
    boolean opensSentence() {
        return gap == Gap.SENTENCE || gap == Gap.LINE;
    }

    /** Whether it belongs to the same phrase as the word before. */
    boolean isJoined() {
        return gap == Gap.SPACE || gap == Gap.HYPHEN;
    }

    boolean isPossessive() {
        return wholeEnd > end;
    }
}
