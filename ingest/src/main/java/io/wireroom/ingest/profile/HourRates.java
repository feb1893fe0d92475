package io.wireroom.ingest.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Entries expected in each hour of the week. The rate of an hour is what was counted in it over the time it was watched,
 * drawn towards the product of its time of day's rate and its weekday's, the more the less the hour was watched (a
 * gamma-Poisson estimate): two Mondays say little about a Monday's nine o'clock, all the mornings say more. Immutable.
 */
final class HourRates {
    /** Weight of the prior, in hours watched. */
    private static final double PRIOR = 2;

    private static final double PRIOR_OF_TIME = 3;
    private static final double PRIOR_OF_DAY = 6;
    private static final double PRIOR_OF_ALL = 12;
    private static final double PRIOR_COUNT = 0.05;
    private static final int DAYS = WeekHours.COUNT / WeekHours.A_DAY;
    private static final double HOUR_MILLIS = Duration.ofHours(1).toMillis();

    private final double[] rates;

    private HourRates(double[] rates) {
        this.rates = rates;
    }

    /**
     * The rates as of an hour.
     *
     * @param since the first hour that was watched
     */
    static HourRates of(HourCounts counted, long since, long now) {
        HourCounts counts = counted.asOf(WeekHours.week(now));
        Watched watched = new Watched(since, now);
        double[] count = new double[WeekHours.COUNT];
        double[] hours = new double[WeekHours.COUNT];
        for (int place = 0; place < WeekHours.COUNT; place++) {
            count[place] = counts.at(place);
            hours[place] = watched.weight(place);
        }
        return new HourRates(smoothed(count, hours));
    }

    private static double[] smoothed(double[] count, double[] hours) {
        double overall =
                (sum(count, 0, 1, count.length) + PRIOR_COUNT) / (sum(hours, 0, 1, hours.length) + PRIOR_OF_ALL);
        double[] times = times(count, hours, overall);
        double[] rates = new double[WeekHours.COUNT];
        for (int day = 0; day < DAYS; day++) {
            int first = day * WeekHours.A_DAY;
            double share = ((sum(count, first, 1, WeekHours.A_DAY) + PRIOR_OF_DAY * overall)
                            / (sum(hours, first, 1, WeekHours.A_DAY) + PRIOR_OF_DAY))
                    / overall;
            for (int time = 0; time < WeekHours.A_DAY; time++) {
                int place = first + time;
                rates[place] = (count[place] + PRIOR * share * times[time]) / (hours[place] + PRIOR);
            }
        }
        return rates;
    }

    /** The rate of each hour of the day, with half of the weight on its neighbours. */
    private static double[] times(double[] count, double[] hours, double overall) {
        double[] counted = new double[WeekHours.A_DAY];
        double[] watched = new double[WeekHours.A_DAY];
        for (int time = 0; time < WeekHours.A_DAY; time++) {
            counted[time] = sum(count, time, WeekHours.A_DAY, DAYS);
            watched[time] = sum(hours, time, WeekHours.A_DAY, DAYS);
        }
        double[] times = new double[WeekHours.A_DAY];
        for (int time = 0; time < WeekHours.A_DAY; time++) {
            times[time] = (around(counted, time) + PRIOR_OF_TIME * overall) / (around(watched, time) + PRIOR_OF_TIME);
        }
        return times;
    }

    private static double around(double[] day, int time) {
        int before = Math.floorMod(time - 1, WeekHours.A_DAY);
        int after = (time + 1) % WeekHours.A_DAY;
        return (day[before] + 2 * day[time] + day[after]) / 4;
    }

    private static double sum(double[] values, int first, int step, int number) {
        double sum = 0;
        for (int i = 0; i < number; i++) {
            sum += values[first + i * step];
        }
        return sum;
    }

    /** Entries expected in the hour at a place. */
    double at(int place) {
        return rates[place];
    }

    /** A function of the rates, summed over a stretch of time. */
    double sum(Instant from, Instant to, DoubleUnaryOperator of) {
        double sum = 0;
        Instant at = from;
        long weeks = Math.max(0, Duration.between(from, to).toDays() / DAYS);
        if (weeks > 0) {
            sum = weeks * week(of);
            at = from.plus(Duration.ofDays(weeks * DAYS));
        }
        while (at.isBefore(to)) {
            Instant end = earlier(hourAfter(at), to);
            sum += hours(at, end) * of.applyAsDouble(rate(at));
            at = end;
        }
        return sum;
    }

    /** When a function of the rates, summed from an instant on, reaches a sum; empty when it does not before a limit. */
    Optional<Instant> reach(Instant from, Instant limit, double wanted, DoubleUnaryOperator of) {
        long weeks = (long) Math.min(Duration.between(from, limit).toDays() / (double) DAYS, wanted / week(of));
        double left = wanted - weeks * week(of);
        Instant at = from.plus(Duration.ofDays(weeks * DAYS));
        while (at.isBefore(limit)) {
            Instant end = earlier(hourAfter(at), limit);
            double more = hours(at, end) * of.applyAsDouble(rate(at));
            if (more >= left) {
                return Optional.of(at.plusMillis(Math.round(left / more * hours(at, end) * HOUR_MILLIS)));
            }
            left -= more;
            at = end;
        }
        return Optional.empty();
    }

    private double week(DoubleUnaryOperator of) {
        double sum = 0;
        for (double rate : rates) {
            sum += of.applyAsDouble(rate);
        }
        return sum;
    }

    private double rate(Instant at) {
        return rates[WeekHours.place(WeekHours.hour(at))];
    }

    private static Instant hourAfter(Instant at) {
        return WeekHours.start(WeekHours.hour(at) + 1);
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / HOUR_MILLIS;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** How often each hour of the week was watched, weighted as the counts are. */
    private static final class Watched {
        /** Of the present hour, half has passed, on average. */
        private static final double HALF_OVER = 0.5;

        private final long since;
        private final long now;

        Watched(long since, long now) {
            this.since = Math.min(since, now);
            this.now = now;
        }

        double weight(int place) {
            long first = since + Math.floorMod(place - WeekHours.place(since), WeekHours.COUNT);
            long last = now - Math.floorMod(WeekHours.place(now) - place, WeekHours.COUNT);
            if (last < first) {
                return 0;
            }
            int times = (int) ((last - first) / WeekHours.COUNT) + 1;
            double latest = WeekHours.week(last) == WeekHours.week(now) ? 1 : HourCounts.WEEKLY;
            double all = latest * (1 - Math.pow(HourCounts.WEEKLY, times)) / (1 - HourCounts.WEEKLY);
            return last == now ? all - HALF_OVER : all;
        }
    }
}
