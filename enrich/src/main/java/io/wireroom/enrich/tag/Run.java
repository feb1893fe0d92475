package io.wireroom.enrich.tag;

/**
 * A stretch of capitalised words that may be a name.
 *
 * @param words the field
 * @param from index of the first word
 * @param to index after the last
 */
record Run(Words words, int from, int to) {
    int size() {
        return to - from;
    }

    Word first() {
        return words.get(from);
    }

    Word last() {
        return words.get(to - 1);
    }

    /** The core of the word before; empty when none is joined to the run. */
    String before() {
        return from > 0 && first().isJoined() ? words.get(from - 1).core() : "";
    }

    /** The core of the word after; empty when none is joined to the run. */
    String after() {
        return to < words.size() && words.get(to).isJoined() ? words.get(to).core() : "";
    }

    /** The core of the word after a comma; empty when no comma follows. */
    String afterComma() {
        return to < words.size() && words.get(to).gap() == Word.Gap.COMMA
                ? words.get(to).core()
                : "";
    }

    String name() {
        return words.name(from, to);
    }

    Run from(int index) {
        return new Run(words, index, to);
    }

    Run to(int index) {
        return new Run(words, from, index);
    }
}
