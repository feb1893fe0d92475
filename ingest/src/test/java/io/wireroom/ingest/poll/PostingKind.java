package io.wireroom.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kinds of feeds, each by when it posts: made-up, seeded, over any stretch of time. */
enum PostingKind {
    /** One an hour, at random. */
    STEADY {
        @Override
        double rate(int day, int hour) {
            return 1;
        }
    },
    /** Ten each working day between 8 and 18, next to nothing else. */
    OFFICE_HOURS {
        @Override
        double rate(int day, int hour) {
            return day <= 5 && hour >= 8 && hour < 18 ? 1 : 0.01;
        }
    },
    /** Twenty within the hour from six on each working day. */
    MORNING_BURST {
        @Override
        double rate(int day, int hour) {
            return day <= 5 && hour == 6 ? 20 : 0.02;
        }
    },
    /** A paper: five hundred a day, by night a fifth of what comes by day. */
    VERY_BUSY {
        @Override
        double rate(int day, int hour) {
            return hour >= 6 && hour < 22 ? 30 : 5;
        }
    },
    /** Three a day at random, a third of that at weekends. */
    BLOG {
        @Override
        double rate(int day, int hour) {
            return (day <= 5 ? 3 : 1) / 24.0;
        }
    },
    /** Batches of five to fifteen within minutes, twice a day at random. */
    BATCHES {
        @Override
        List<Instant> postings(Instant from, Duration length, Random random) {
            List<Instant> postings = new ArrayList<>();
            for (Instant batch : atRandom(from, length, random, (day, hour) -> 2 / 24.0)) {
                int size = 5 + random.nextInt(11);
                for (int i = 0; i < size; i++) {
                    postings.add(batch.plusSeconds(random.nextInt(600)));
                }
            }
            postings.sort(Instant::compareTo);
            return postings;
        }
    },
    /** One each Thursday afternoon, give or take an hour. */
    WEEKLY {
        @Override
        List<Instant> postings(Instant from, Duration length, Random random) {
            return regular(
                    from.plus(Duration.ofHours(3 * 24 + 15)), Duration.ofDays(7), Duration.ofHours(1), length, random);
        }
    },
    /** One a month, give or take two days. */
    MONTHLY {
        @Override
        List<Instant> postings(Instant from, Duration length, Random random) {
            Instant first = from.plus(Duration.ofHours(random.nextInt(30 * 24)));
            return regular(first, Duration.ofDays(30), Duration.ofDays(2), length, random);
        }
    },
    /** Gaps of a log-normal distribution: a median of four hours, one in forty longer than two days. */
    MOODY {
        @Override
        List<Instant> postings(Instant from, Duration length, Random random) {
            List<Instant> postings = new ArrayList<>();
            Instant at = from;
            while (at.isBefore(from.plus(length))) {
                postings.add(at);
                at = at.plusMillis((long) (4 * HOUR * Math.exp(1.27 * random.nextGaussian())));
            }
            return postings;
        }
    };

    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** Entries an hour, in UTC; Monday is 1. */
    interface Rate {
        double at(int day, int hour);
    }

    /** Entries an hour. */
    double rate(int day, int hour) {
        throw new UnsupportedOperationException(name());
    }

    /** When it posts, in ascending order. */
    List<Instant> postings(Instant from, Duration length, Random random) {
        return atRandom(from, length, random, this::rate);
    }

    private static List<Instant> atRandom(Instant from, Duration length, Random random, Rate rate) {
        List<Instant> postings = new ArrayList<>();
        for (Instant hour = from; hour.isBefore(from.plus(length)); hour = hour.plusMillis(HOUR)) {
            var time = hour.atOffset(ZoneOffset.UTC);
            double expected = rate.at(time.getDayOfWeek().getValue(), time.getHour());
            double at = -Math.log(1 - random.nextDouble()) / expected;
            while (at < 1) {
                postings.add(hour.plusMillis((long) (at * HOUR)));
                at -= Math.log(1 - random.nextDouble()) / expected;
            }
        }
        return postings;
    }

    private static List<Instant> regular(
            Instant first, Duration every, Duration error, Duration length, Random random) {
        List<Instant> postings = new ArrayList<>();
        for (Instant at = first; Duration.between(first, at).compareTo(length) < 0; at = at.plus(every)) {
            postings.add(at.plusMillis((long) ((2 * random.nextDouble() - 1) * error.toMillis())));
        }
        return postings;
    }
}
