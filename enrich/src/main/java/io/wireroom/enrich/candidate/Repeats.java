package io.wireroom.enrich.candidate;

import io.wireroom.enrich.candidate.MeetingIndex.Entry;
import java.time.Duration;
import java.util.ArrayList;
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
     * Those that are met. Takes time linear in their number: in a flood it is done for each article with all that its keys
     * hold.
     *
     * @param repeats articles with the asker's text, in any order
     * @param asker the article that asks
     */
    List<Entry> met(List<Entry> repeats, Entry asker) {
        List<Entry> met = new ArrayList<>();
        addMet(met, repeats, asker, true);
        addMet(met, repeats, asker, false);
        return met;
    }

    private void addMet(List<Entry> met, List<Entry> repeats, Entry asker, boolean inside) {
        int most = inside ? near : far;
        if (most == 0) {
            return;
        }
        List<Entry> first = new ArrayList<>(most + 1);
        List<Entry> last = new ArrayList<>(most + 1);
        List<Entry> later = new ArrayList<>();
        for (Entry one : repeats) {
            if (isNear(one, asker) != inside) {
                continue;
            }
            if (ORDER.compare(one, asker) < 0) {
                keep(first, one, ORDER, most);
                keep(last, one, ORDER.reversed(), most);
            } else {
                later.add(one);
            }
        }
        met.addAll(first);
        boolean hasEnough = first.size() == most;
        later.stream()
                .filter(one -> !hasEnough || !isNear(last.get(most - 1), one))
                .forEach(met::add);
    }

    /** Puts one among the few that come first in an order, sorted. */
    private static void keep(List<Entry> few, Entry one, Comparator<Entry> order, int most) {
        int at = few.size();
        while (at > 0 && order.compare(one, few.get(at - 1)) < 0) {
            at--;
        }
        if (at < most) {
            few.add(at, one);
            few.subList(Math.min(most, few.size()), few.size()).clear();
        }
    }

    private boolean isNear(Entry one, Entry other) {
        return Math.abs(one.orderedAt() - other.orderedAt()) <= window.toMillis();
    }
}
