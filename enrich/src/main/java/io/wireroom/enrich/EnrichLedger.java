package io.wireroom.enrich;

import io.wireroom.enrich.candidate.CandidateWatch;
import io.wireroom.enrich.intake.IntakeWatch.Fate;
import io.wireroom.enrich.intake.ReplayWatch;
import io.wireroom.enrich.reject.EnrichProblem;
import io.wireroom.enrich.reject.RejectWatch;
import io.wireroom.enrich.resolve.ResolveWatch;
import io.wireroom.enrich.route.StoryWatch;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what became of each article: every article in is new, changed, unchanged or rejected, and every new or changed one
 * is emitted. Counts are of work done by this process; after a crash the work of an aborted transaction is done, and
 * counted, again. Thread-safe.
 */
public final class EnrichLedger implements RejectWatch, ResolveWatch, StoryWatch, CandidateWatch {
    private static final String REJECTED = "rejected";
    private static final String FIRST = "first";
    private static final String CORRECTED = "corrected";

    private static final Duration LONGEST_LATENCY = Duration.ofDays(365);

    private final Metrics metrics;
    private final AtomicLong untold = new AtomicLong();
    private final AtomicLong undecided = new AtomicLong();
    private final AtomicLong reviews = new AtomicLong();
    private final AtomicLong decisions = new AtomicLong();
    private final Set<Integer> loading = ConcurrentHashMap.newKeySet();

    public EnrichLedger(Metrics metrics) {
        this.metrics = metrics;
        metrics.gauge(EnrichMetric.OPEN, this::open);
        metrics.gauge(EnrichMetric.WAITING, this::undecided);
        fromTheStart();
    }

    /** What an alert watches is there at 0: a first step from nothing would not be seen as an increase. */
    private void fromTheStart() {
        List.of(EnrichProblem.values()).forEach(problem -> metrics.counter(EnrichMetric.REJECTIONS, problem.name()));
        List.of(EnrichMetric.RESTARTS, EnrichMetric.UNROUTED, EnrichMetric.INCOMPLETE)
                .forEach(metrics::counter);
    }

    void taken(Fate fate) {
        metrics.counter(EnrichMetric.ARTICLES, label(fate)).increment();
    }

    void replayed(ReplayWatch.Fate fate) {
        metrics.counter(EnrichMetric.REPLAYS, label(fate)).increment();
    }

    @Override
    public void rejected(EnrichProblem problem, Rejection rejection) {
        metrics.counter(EnrichMetric.REJECTIONS, problem.name()).increment();
        if (rejection.getTopic().filter(Topics.ARTICLES.name()::equals).isPresent()) {
            metrics.counter(EnrichMetric.ARTICLES, REJECTED).increment();
        }
    }

    @Override
    public void emitted(EnrichedArticle article, boolean first) {
        metrics.counter(EnrichMetric.EMISSIONS, first ? FIRST : CORRECTED).increment();
        decisions.incrementAndGet();
        if (article.getIncomplete()) {
            metrics.counter(EnrichMetric.INCOMPLETE).increment();
        }
        if (first) {
            firstEmitted(article);
        }
    }

    @Override
    public void undecided(int more) {
        undecided.addAndGet(more);
    }

    @Override
    public void reviews(int more) {
        reviews.addAndGet(more);
        decisions.addAndGet(Math.abs(more));
    }

    private void firstEmitted(EnrichedArticle article) {
        if (article.getCapped()) {
            metrics.counter(EnrichMetric.CAPPED).increment();
        }
        article.getDuplicate()
                .ifPresent(copy -> metrics.counter(EnrichMetric.COPIES, label(copy.getKind()))
                        .increment());
        Instant at = article.getEnrichedAt();
        article.getArticle().getPublishedAt().ifPresent(published -> took("published", published, at));
        took("discovered", article.getArticle().getDiscoveredAt(), at);
        took("fetched", article.getArticle().getFetchedAt(), at);
    }

    /** A date in the future, or years back, says nothing of how fast we are. */
    private void took(String since, Instant from, Instant to) {
        Duration took = Duration.between(from, to);
        if (!took.isNegative() && took.compareTo(LONGEST_LATENCY) < 0) {
            metrics.timer(EnrichMetric.LATENCY, since).record(took);
        }
    }

    @Override
    public void loading(int shard) {
        loading.add(shard);
    }

    @Override
    public void loaded(int shard) {
        loading.remove(shard);
    }

    /** Whether a shard of this instance reads what it keeps into memory and cannot answer yet. */
    boolean isLoading(int shard) {
        return loading.contains(shard);
    }

    /** The shards of this instance that are loading. */
    List<Integer> loading() {
        return loading.stream().sorted().toList();
    }

    void unrouted() {
        metrics.counter(EnrichMetric.UNROUTED).increment();
    }

    @Override
    public void waiting(int more) {
        untold.addAndGet(more);
    }

    @Override
    public void told() {
        metrics.counter(EnrichMetric.STORIES).increment();
    }

    void restarted() {
        metrics.counter(EnrichMetric.RESTARTS).increment();
    }

    /** Articles of a fate. */
    public long count(Fate fate) {
        return metrics.count(EnrichMetric.ARTICLES, label(fate));
    }

    /** Articles of the past that were tagged anew, or found as they are, by this process. */
    public long replays(ReplayWatch.Fate fate) {
        return metrics.count(EnrichMetric.REPLAYS, label(fate));
    }

    /** Articles rejected. */
    public long rejected() {
        return metrics.count(EnrichMetric.ARTICLES, REJECTED);
    }

    /** Articles that came in: the sum of all fates and rejections. */
    public long in() {
        return Arrays.stream(Fate.values()).mapToLong(this::count).sum() + rejected();
    }

    /** First emissions of a version. */
    public long emitted() {
        return metrics.count(EnrichMetric.EMISSIONS, FIRST);
    }

    /** Articles taken in and not yet emitted. */
    public long open() {
        return count(Fate.NEW) + count(Fate.CHANGED) - emitted();
    }

    /** Stories of this instance that have changed and are still to be emitted. */
    public long untold() {
        return untold.get();
    }

    /** Articles of this instance's partitions that wait for what they need to be emitted. */
    public long undecided() {
        return undecided.get();
    }

    /** Articles that are to decide anew. */
    public long reviews() {
        return reviews.get();
    }

    /** Grows with everything that this instance decides or is asked to decide. */
    public long decisions() {
        return decisions.get();
    }

    /** The ledger for an operator, in reading order. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("in", in());
        for (Fate fate : Fate.values()) {
            map.put(label(fate), count(fate));
        }
        map.put(REJECTED, rejected());
        map.put("emitted", emitted());
        map.put("open", open());
        map.put(CORRECTED, metrics.count(EnrichMetric.EMISSIONS, CORRECTED));
        map.put("reviews", reviews());
        map.put("incomplete", metrics.count(EnrichMetric.INCOMPLETE));
        return map;
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
