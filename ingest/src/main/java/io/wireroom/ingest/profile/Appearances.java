package io.wireroom.ingest.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When entries that one poll found and the one before did not have appeared in their feed. */
final class Appearances {
    private Appearances() {}

    /** An instant for each entry, in ascending order: its date where that lies between the polls, else evenly between. */
    static List<Instant> between(List<Optional<Instant>> dates, Instant before, Instant now) {
        List<Instant> appeared = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            Instant even = before.plus(
                    Duration.between(before, now).multipliedBy(i + 1L).dividedBy(dates.size() + 1L));
            appeared.add(dates.get(i)
                    .filter(at -> at.isAfter(before) && !at.isAfter(now))
                    .orElse(even));
        }
        appeared.sort(Instant::compareTo);
        return appeared;
    }
}
