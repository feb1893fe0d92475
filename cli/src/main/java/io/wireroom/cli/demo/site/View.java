package io.wireroom.cli.demo.site;

import io.wireroom.cli.demo.content.Outlet;
import io.wireroom.cli.demo.content.OutletFeed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An outlet as a visitor sees it at one moment.
 *
 * @param outlet the outlet
 * @param base scheme, host and port under which it was asked
 * @param timetable when what appears
 * @param now the moment
 */
record View(Outlet outlet, String base, Timetable timetable, Instant now) {
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::publishedAt)
            .reversed()
            .thenComparing(entry -> entry.article().slug());

    /** Everything that has appeared, newest first. */
    List<Entry> entries() {
        return outlet.articles().stream()
                .filter(article -> timetable.released(article, now))
                .map(article -> Entry.of(outlet, article, this))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** What has appeared in one feed, newest first. */
    List<Entry> entries(OutletFeed feed) {
        return entries().stream().filter(entry -> feed.carries(entry.article())).toList();
    }

    /** When something last changed among some entries; the start for none. */
    Instant lastChange(List<Entry> entries) {
        return entries.stream()
                .map(Entry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(timetable.start());
    }
}
