package io.wireroom.enrich.shortlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A bounded choice among the articles that resemble one: half of it the strongest, half the earliest that are left. The
 * strongest alone would do for a small story; in a great one they are its late members, and the report that opened it,
 * which the others join, would be lost.
 */
public final class Shortlist {
    private Shortlist() {}

    /**
     * All, when they are few enough, else the choice; the order of the result is not defined.
     *
     * @param size how many at most, from 0
     * @param strength total order, strongest first
     * @param time total order, earliest first
     */
    public static <T> List<T> of(Collection<T> all, int size, Comparator<T> strength, Comparator<T> time) {
        if (all.size() <= size) {
            return List.copyOf(all);
        }
        List<T> rest = new ArrayList<>(all);
        rest.sort(strength);
        int strongest = (size + 1) / 2;
        List<T> chosen = new ArrayList<>(rest.subList(0, strongest));
        rest = rest.subList(strongest, rest.size());
        rest.sort(time);
        chosen.addAll(rest.subList(0, size - chosen.size()));
        return chosen;
    }
}
