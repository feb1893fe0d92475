package io.wireroom.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a parameter's value looks like. */
public sealed interface ParameterType {
    /** Any text. */
    record Text() implements ParameterType {}

    /** An instant as in RFC 3339, such as {@code 2026-11-28T06:00:00Z}. */
    record Moment() implements ParameterType {}

    /** Texts between commas. */
    record Several() implements ParameterType {}

    /**
     * A whole number.
     *
     * @param otherwise what it is where it is absent
     */
    record Whole(int least, int most, int otherwise) implements ParameterType {}

    /**
     * One of some words, in any case.
     *
     * @param words lower case
     */
    record Choice(List<String> words) implements ParameterType {
        public Choice {
            words = List.copyOf(words);
        }

        /** The constants of an enum. */
        static Choice of(Class<? extends Enum<?>> type) {
            return new Choice(Arrays.stream(type.getEnumConstants())
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }
}
