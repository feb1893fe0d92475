package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Neighbour;
import java.time.Instant;
import java.util.Comparator;

/**
 * An article's place in the total order by which copies and stories are decided: by time, then by id.
 *
 * @param at publication, or first sight where that is unknown or earlier
 * @param id article id
 */
record Place(Instant at, String id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::at).thenComparing(Place::id);

    static Place of(Neighbour neighbour) {
        return new Place(neighbour.getOrderedAt(), neighbour.getId());
    }

    boolean precedes(Place other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
