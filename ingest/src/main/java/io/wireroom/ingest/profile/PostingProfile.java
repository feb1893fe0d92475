package io.wireroom.ingest.profile;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * When a feed posts: entries in each hour of the week (UTC) with a half-life of four weeks, and how the quiet between its
 * postings varies. A posting is an hour in which at least one entry was posted, so that ten entries at once are one.
 * Immutable.
 */
public final class PostingProfile {
    /** Nothing is known. */
    public static final PostingProfile EMPTY =
            new PostingProfile(new Facts(0, 0, Facts.NEVER, 0), HourCounts.none(0), PostingGaps.NONE);

    private static final Duration HOUR = Duration.ofHours(1);

    /** The quiet in the first two weeks is not measured: they say too little about what to expect. */
    private static final long YOUNG_HOURS = 2L * WeekHours.COUNT;

    private final Facts facts;
    private final HourCounts counts;
    private final PostingGaps gaps;

    /**
     * What a profile knows beside its counts; hours are counted from the epoch.
     *
     * @param since the first hour of which all postings are counted
     * @param followed the hour in which the feed was first read
     * @param last the hour of the last posting; {@link #NEVER} before the first
     * @param window entries of the last document
     */
    record Facts(long since, long followed, long last, int window) {
        static final int NEVER = Integer.MIN_VALUE;

        Facts read(int entries) {
            return new Facts(since, followed, last, entries);
        }

        Facts posted(long hour) {
            return new Facts(since, followed, Math.max(last, hour), window);
        }
    }

    PostingProfile(Facts facts, HourCounts counts, PostingGaps gaps) {
        this.facts = facts;
        this.counts = counts;
        this.gaps = gaps;
    }

    /** The profile that {@link #bytes} wrote; {@link #EMPTY} for bytes that are none. */
    public static PostingProfile of(ByteBuffer bytes) {
        return ProfileBytes.read(bytes).orElse(EMPTY);
    }

    /** Less than 400 bytes; none for {@link #EMPTY}. */
    public ByteBuffer bytes() {
        return isEmpty() ? ByteBuffer.allocate(0) : ProfileBytes.write(facts, counts, gaps);
    }

    /** True when the feed was never read. */
    public boolean isEmpty() {
        return facts.followed() == 0;
    }

    /**
     * The profile of a feed whose first document has just been read: seeded from the dates of its entries where they can
     * be believed, see {@link SeedDates}.
     *
     * @param dates of the document's entries, in any order; empty where an entry has none
     */
    public static PostingProfile first(List<Optional<Instant>> dates, Instant now) {
        List<Instant> seeds = SeedDates.of(dates, now);
        long hour = WeekHours.hour(now);
        long since = seeds.isEmpty() ? hour : WeekHours.hour(seeds.get(0));
        Facts facts = new Facts(since, hour, Facts.NEVER, dates.size());
        PostingProfile profile = new PostingProfile(facts, HourCounts.none(WeekHours.week(since)), PostingGaps.NONE);
        for (Instant seed : seeds) {
            profile = profile.learnt(List.of(seed));
        }
        return profile;
    }

    /**
     * With the entries that a poll found new.
     *
     * @param dates of the new entries; one that does not lie between the two polls is not when the entry appeared, and the
     *     entry is placed between them with the others
     * @param window entries of the document
     */
    public PostingProfile read(List<Optional<Instant>> dates, Instant before, Instant now, int window) {
        List<Instant> postings = Appearances.between(dates, before, now);
        return new PostingProfile(facts.read(window), counts, gaps).learnt(postings);
    }

    /** @param postings in ascending order */
    private PostingProfile learnt(List<Instant> postings) {
        if (postings.isEmpty()) {
            return this;
        }
        HourRates rates = quietRates().orElseGet(() -> rates(postings.get(0)));
        Facts known = facts;
        PostingGaps gapsSeen = gaps;
        for (Instant posting : postings) {
            long hour = WeekHours.hour(posting);
            if (hour > known.last() && known.last() - known.since() >= YOUNG_HOURS) {
                gapsSeen = gapsSeen.with(measure(rates, known.last() + 1, WeekHours.start(hour + 1)));
            }
            known = known.posted(hour);
        }
        return new PostingProfile(known, counts.with(postings), gapsSeen);
    }

    private static double measure(HourRates rates, long from, Instant to) {
        return rates.sum(WeekHours.start(from), to, PostingProfile::chance);
    }

    /** The chance that something is posted in an hour with so many entries expected. */
    private static double chance(double expected) {
        return -Math.expm1(-expected);
    }

    private HourRates rates(Instant asOf) {
        return HourRates.of(counts, facts.since(), WeekHours.hour(asOf));
    }

    /** The rates by which the quiet since the last posting is measured. */
    private Optional<HourRates> quietRates() {
        return lastPosting().map(this::rates);
    }

    /** Entries of the last document that was read. */
    public int window() {
        return facts.window();
    }

    /** The hour of the last posting; empty before the first. */
    public Optional<Instant> lastPosting() {
        return facts.last() == Facts.NEVER ? Optional.empty() : Optional.of(WeekHours.start(facts.last()));
    }

    /** Entries expected in each hour of the week in UTC, from Monday's first on: 168 numbers, judged by what was known then. */
    public double[] week(Instant then) {
        HourRates rates = rates(then);
        return IntStream.range(0, WeekHours.COUNT).mapToDouble(rates::at).toArray();
    }

    /** What to expect from an instant on, judged by what was known then. */
    public Expectation from(Instant from) {
        return new Expectation(rates(from), from);
    }

    /**
     * From when on the feed's quiet is longer than its 99.9th percentile, if nothing is posted before: not within six hours
     * of now or of the last posting, not in the first week that it is followed nor before it is known for three. Empty
     * while there are too few postings to tell.
     */
    public Optional<Instant> remarkableFrom(Instant now) {
        OptionalDouble percentile = gaps.remarkable();
        if (percentile.isEmpty()) {
            return Optional.empty();
        }
        Instant quietFrom = WeekHours.start(facts.last() + 1);
        Instant limit = quietFrom.plus(Quiet.LONGEST);
        return quietRates()
                .flatMap(rates -> rates.reach(quietFrom, limit, percentile.getAsDouble(), PostingProfile::chance))
                .map(at -> Quiet.notBefore(at, facts, now));
    }

    /** The earliest that a silence may be called remarkable. */
    private static final class Quiet {
        static final Duration LONGEST = Duration.ofDays(1_000);
        private static final Duration SHORTEST = Duration.ofHours(6);
        private static final Duration FOLLOWED = Duration.ofDays(7);
        private static final Duration KNOWN = Duration.ofDays(21);

        private Quiet() {}

        static Instant notBefore(Instant at, Facts facts, Instant now) {
            return List.of(
                            at,
                            now.plus(SHORTEST),
                            WeekHours.start(facts.last()).plus(SHORTEST).plus(HOUR),
                            WeekHours.start(facts.followed()).plus(FOLLOWED),
                            WeekHours.start(facts.since()).plus(KNOWN))
                    .stream()
                    .max(Instant::compareTo)
                    .orElse(at);
        }
    }
}
