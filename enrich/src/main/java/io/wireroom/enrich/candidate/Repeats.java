package io.wireroom.enrich.candidate;

import io.wireroom.enrich.candidate.MeetingIndex.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How many articles with its very own words an article meets. A flood of one text has a pair for every two of them, and a few
 * pairs say it all: whoever is among the first meets all, the others meet the first.
 *
 * @param near met at most of those published within the window, the earliest ones: the text is repeated
 * @param far met at most of those published before or after that, the earliest ones: the text is told anew
 * @param window distance in publication time
 */
record Repeats(int near, int far, Duration window) {
    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::orderedAt).thenComparing(Entry::id);

    /**
     * Those that are too many.
     *
     * @param repeats articles with the asker's text, in any order
     * @param asker the article that asks
     */
    List<Entry> tooMany(Collection<Entry> repeats, Entry asker) {
        List<Entry> inside = new ArrayList<>();
        List<Entry> outside = new ArrayList<>();
        repeats.stream().sorted(ORDER).forEach(one -> (isNear(one, asker) ? inside : outside).add(one));
        List<Entry> tooMany = beyond(inside, near, asker);
        tooMany.addAll(beyond(outside, far, asker));
        return tooMany;
    }

    private List<Entry> beyond(List<Entry> sorted, int most, Entry asker) {
        int earlier = (int)
                sorted.stream().filter(one -> ORDER.compare(one, asker) < 0).count();
        List<Entry> beyond = new ArrayList<>(sorted.subList(Math.min(most, earlier), earlier));
        for (Entry later : sorted.subList(earlier, sorted.size())) {
            boolean hasEnough = earlier >= most && (most == 0 || isNear(sorted.get(earlier - most), later));
            if (hasEnough) {
                beyond.add(later);
            }
        }
        return beyond;
    }

    private boolean isNear(Entry one, Entry other) {
        return Math.abs(one.orderedAt() - other.orderedAt()) <= window.toMillis();
    }
}
