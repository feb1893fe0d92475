package io.wireroom.enrich.percolate;

import java.util.Comparator;

/**
 * Where a word or phrase of a query stands.
 *
 * @param field which text, from 0: title, summary or body
 * @param start where it starts, in UTF-16 characters of the field's text
 * @param end where it ends, exclusive
 */
public record Hit(int field, int start, int end) {
    /** By field and where they start, of those at one place the longest first. */
    public static final Comparator<Hit> ORDER = Hit::compare;

    private static int compare(Hit a, Hit b) {
        if (a.field != b.field) {
            return Integer.compare(a.field, b.field);
        }
        return a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(b.end, a.end);
    }
}
