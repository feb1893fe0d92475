package io.wireroom.ingest.profile;

import java.time.Instant;
import java.util.Optional;

/** The entries that a feed is expected to post from an instant on. Immutable. */
public final class Expectation {
    private final HourRates rates;
    private final Instant from;

    Expectation(HourRates rates, Instant from) {
        this.rates = rates;
        this.from = from;
    }

    /** Number of entries expected until an instant. */
    public double until(Instant to) {
        return rates.sum(from, to, rate -> rate);
    }

    /** When so many entries are expected to have been posted; empty when not before a limit. */
    public Optional<Instant> reaches(double entries, Instant limit) {
        return rates.reach(from, limit, entries, rate -> rate);
    }

    /**
     * When the next poll is due if polls are to keep the delay of entries low for their number: with a density in
     * proportion to the square root of the posting rate, which is the least mean delay of a random feed for a given number
     * of polls (the rate times half of the interval is the delay, one over the interval the polls; their weighted sum is
     * least where the interval is the square root of twice the weight over the rate).
     *
     * @param density polls in an hour in which one entry is expected
     * @param most polls in an hour
     * @return empty when not before a limit
     */
    public Optional<Instant> pollDue(double density, double most, Instant limit) {
        return rates.reach(from, limit, 1, rate -> Math.min(most, density * Math.sqrt(rate)));
    }
}
