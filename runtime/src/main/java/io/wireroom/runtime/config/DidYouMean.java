package io.wireroom.runtime.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant who wrote something that there is not. */
public final class DidYouMean {
    private static final int FEW_EDITS = 2;
    private static final int LETTERS_AN_EDIT = 4;

    private DidYouMean() {}

    /** The nearest of some names, if it is near: two letters off, or one in four of a long name. */
    public static Optional<String> nearest(String written, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> EditDistance.between(written, name)))
                .filter(name ->
                        EditDistance.between(written, name) <= Math.max(FEW_EDITS, written.length() / LETTERS_AN_EDIT));
    }

    /** {@code "; did you mean NAME?"}, or nothing if nothing is near. */
    public static String hint(String written, Collection<String> names) {
        return nearest(written, names)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }
}
