package io.wireroom.ingest.profile;

import java.time.Instant;
import java.util.List;

/**
 * Entries posted in each hour of the week, where a week counts half of what the week four weeks later counts. Immutable.
 */
final class HourCounts {
    /** What remains of a count after a week. */
    static final double WEEKLY = Math.pow(0.5, 1.0 / 4);

    private final int week;
    private final double[] counts;

    private HourCounts(int week, double[] counts) {
        this.week = week;
        this.counts = counts;
    }

    static HourCounts none(int week) {
        return new HourCounts(week, new double[WeekHours.COUNT]);
    }

    /** @param counts as they stood in the week, one a place; not copied, so not to be changed afterwards */
    static HourCounts of(int week, double[] counts) {
        return new HourCounts(week, counts);
    }

    /** The week as of which the counts are decayed. */
    int week() {
        return week;
    }

    /** The count of a place as of {@link #week}. */
    double at(int place) {
        return counts[place];
    }

    /** The same, decayed to a later week. */
    HourCounts asOf(int later) {
        if (later <= week) {
            return this;
        }
        double decay = decay(week, later);
        double[] decayed = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            decayed[i] = counts[i] * decay;
        }
        return new HourCounts(later, decayed);
    }

    /** With entries posted, in ascending order; they may lie before others that are counted. */
    HourCounts with(List<Instant> postings) {
        int latest = WeekHours.week(WeekHours.hour(postings.get(postings.size() - 1)));
        HourCounts current = asOf(latest);
        double[] more = current.counts.clone();
        for (Instant posting : postings) {
            long hour = WeekHours.hour(posting);
            more[WeekHours.place(hour)] += decay(WeekHours.week(hour), current.week);
        }
        return new HourCounts(current.week, more);
    }

    private static double decay(int from, int to) {
        return Math.pow(WEEKLY, to - from);
    }
}
