package io.wireroom.ingest.poll;

import io.wireroom.ingest.http.ServerWishes;
import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.schemas.record.FeedWishes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Decides when a feed is polled next: a pure function of what the last poll found, of what feed and server ask, and of
 * the jitter's generator.
 *
 * <p>The interval adapts so that between one third and two thirds of a document's entries are known at the next poll:
 * more would be polling in vain, less comes near to missing entries that scroll off. The feed's posting profile may ask for
 * an earlier poll ({@link ProfileAim}), never for a later one. Failures add to the wait linearly. Then each wish may make it later, never sooner; a wish beyond its ceiling is cut. Jitter of up to a tenth keeps feeds that
 * were added together from staying together.
 */
final class PollSchedule {
    static final Duration FAILURE_STEP = Duration.ofMinutes(10);
    static final Duration CEILING = Duration.ofHours(24);
    static final Duration RETRY_AFTER_CEILING = Duration.ofDays(30);
    static final Duration PARKED = Duration.ofDays(30);

    private static final double TARGET_NEW = 0.5;
    private static final double FEWEST_KNOWN = 1.0 / 3;
    private static final double MOST_KNOWN = 2.0 / 3;
    private static final double GAP_CUT = 0.25;
    private static final double STRONGEST_CUT = 0.5;
    private static final double STRONGEST_GROWTH = 1.5;
    private static final double QUIET_GROWTH = 1.25;
    private static final double JITTER = 0.1;
    private static final long MOST_JITTER_MILLIS = Duration.ofMinutes(10).toMillis();

    private final PollSettings.Intervals intervals;
    private final RandomGenerator random;

    PollSchedule(PollSettings.Intervals intervals, RandomGenerator random) {
        this.intervals = intervals;
        this.random = random;
    }

    /**
     * What the schedule remembers of a feed from one poll to the next.
     *
     * @param crawlDelay what the host's robots.txt asks for; zero for nothing
     * @param waited time since it was last read, which the profile may have made shorter than the interval
     * @param profile when it posts
     */
    record Pace(Duration interval, double failurePoints, Duration crawlDelay, Duration waited, PostingProfile profile) {
        Pace(Duration interval, double failurePoints) {
            this(interval, failurePoints, Duration.ZERO, interval, PostingProfile.EMPTY);
        }
    }

    /** The interval of a feed that was never polled. */
    Duration firstInterval() {
        return intervals.clamp(intervals.first());
    }

    /** When to poll again. */
    NextPoll next(Visit visit, Pace pace, FeedWishes wishes, ServerWishes server) {
        double points = visit.weight() == 0 ? 0 : pace.failurePoints() + visit.weight();
        if (visit.kind() == Visit.Kind.GONE) {
            return parked(visit, pace, points);
        }
        Duration interval = intervals.clamp(scaled(paced(visit, pace), factor(visit)));
        Plan plan = new Plan(visit.at(), interval, aim(visit, interval));
        profile(plan, visit, pace);
        failures(plan, visit, points);
        feedWishes(plan, wishes);
        plan.asked(pace.crawlDelay(), CEILING, "the Crawl-delay of robots.txt");
        serverWishes(plan, server);
        plan.delay(jitter(plan.delayed()));
        new SkipTimes(wishes.getSkipHours(), wishes.getSkipDays())
                .nextOpen(plan.at())
                .ifPresent(open -> plan.notBefore(
                        open.plus(jitter(Duration.ofHours(1))),
                        "the feed's skipHours or skipDays close the time before"));
        return new NextPoll(plan.at(), interval, points, false, plan.bounds());
    }

    private NextPoll parked(Visit visit, Pace pace, double points) {
        Plan plan = new Plan(visit.at(), PARKED, "410 Gone: looked at once in " + PARKED.toDays() + " days");
        plan.delay(jitter(PARKED));
        return new NextPoll(plan.at(), pace.interval(), points, true, plan.bounds());
    }

    /** Too few known entries were the work of the wait that there was. */
    private static Duration paced(Visit visit, Pace pace) {
        boolean late = visit.kind() == Visit.Kind.READ && visit.overlap() < FEWEST_KNOWN;
        return late ? shorter(pace.interval(), pace.waited()) : pace.interval();
    }

    private void profile(Plan plan, Visit visit, Pace pace) {
        if (visit.weight() == 0) {
            ProfileAim.of(pace.profile(), plan.start(), plan.at())
                    .ifPresent(aim -> plan.notAfter(plan.start().plus(intervals.clamp(aim.until())), aim.words()));
        }
    }

    private static double factor(Visit visit) {
        if (visit.kind() == Visit.Kind.UNCHANGED) {
            return QUIET_GROWTH;
        }
        if (visit.kind() != Visit.Kind.READ) {
            return 1;
        }
        double known = visit.overlap();
        if (known == 0) {
            return GAP_CUT;
        }
        if (known >= FEWEST_KNOWN && known <= MOST_KNOWN) {
            return 1;
        }
        double wanted = known == 1 ? STRONGEST_GROWTH : TARGET_NEW / (1 - known);
        return Math.min(STRONGEST_GROWTH, Math.max(STRONGEST_CUT, wanted));
    }

    private static String aim(Visit visit, Duration interval) {
        String words = "adaptive interval " + words(interval);
        return switch (visit.kind()) {
            case FIRST -> words + ": first poll";
            case UNCHANGED -> words + ": nothing had changed";
            case READ ->
                words
                        + (visit.overlap() == 0
                                ? ": no entry was known, some may have been missed"
                                : String.format(
                                        Locale.ROOT, ": %.0f %% of the entries were known", visit.overlap() * 100));
            case FAILED, GONE -> words;
        };
    }

    private static void failures(Plan plan, Visit visit, double points) {
        if (visit.weight() > 0) {
            Duration step = plan.delayed().compareTo(FAILURE_STEP) > 0 ? plan.delayed() : FAILURE_STEP;
            Duration wait = shorter(plan.delayed().plus(scaled(step, points)), CEILING);
            plan.notBefore(visit.at().plus(wait), String.format(Locale.ROOT, "%.2f failure points", points));
        }
    }

    private static void feedWishes(Plan plan, FeedWishes wishes) {
        wishes.getTtlMillis().ifPresent(millis -> plan.asked(Duration.ofMillis(millis), CEILING, "the feed's ttl"));
        wishes.getUpdateEveryMillis()
                .ifPresent(millis -> plan.asked(Duration.ofMillis(millis), CEILING, "the feed's sy:updatePeriod"));
    }

    private static void serverWishes(Plan plan, ServerWishes server) {
        server.freshUntil()
                .ifPresent(until -> plan.asked(
                        Duration.between(plan.start(), until),
                        CEILING,
                        server.freshBy().orElse("the server")));
        server.retryAfter()
                .ifPresent(at -> plan.asked(
                        Duration.between(plan.start(), at), RETRY_AFTER_CEILING, "the server's Retry-After"));
    }

    private Duration jitter(Duration wait) {
        long most = Math.min(MOST_JITTER_MILLIS, (long) (wait.toMillis() * JITTER));
        return Duration.ofMillis(most <= 0 ? 0 : random.nextLong(most + 1));
    }

    static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** {@code 90s} as {@code 1m30s}. */
    static String words(Duration duration) {
        Duration shown = duration.toSeconds() == 0 ? duration : Duration.ofSeconds(duration.toSeconds());
        return shown.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /** The instant as it is moved, with the words of what moved it. */
    private static final class Plan {
        private final Instant start;
        private final List<String> bounds = new ArrayList<>();
        private Instant at;

        Plan(Instant start, Duration wait, String words) {
            this.start = start;
            this.at = start.plus(wait);
            bounds.add(words);
        }

        Instant start() {
            return start;
        }

        Instant at() {
            return at;
        }

        Duration delayed() {
            return Duration.between(start, at);
        }

        List<String> bounds() {
            return bounds;
        }

        void delay(Duration more) {
            at = at.plus(more);
        }

        void notBefore(Instant instant, String words) {
            if (instant.isAfter(at)) {
                at = instant;
                bounds.add(words);
            }
        }

        void notAfter(Instant instant, String words) {
            if (instant.isBefore(at)) {
                at = instant;
                bounds.add(words);
            }
        }

        void asked(Duration wait, Duration most, String who) {
            boolean cut = wait.compareTo(most) > 0;
            String words = who + " asks for " + words(wait) + (cut ? ", cut to " + words(most) : "");
            notBefore(start.plus(cut ? most : wait), words);
        }
    }
}
