package io.wireroom.enrich;

import io.wireroom.enrich.intake.IntakeWatch.Fate;
import io.wireroom.enrich.reject.EnrichProblem;
import io.wireroom.enrich.reject.RejectWatch;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topics;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what became of each article: every article in is new, changed, unchanged or rejected. Counts are of work done by
 * this process; after a crash the work of an aborted transaction is done, and counted, again. Thread-safe.
 */
public class EnrichLedger implements RejectWatch {
    private final Map<Fate, LongAdder> fates = adders(Fate.class);
    private final Map<EnrichProblem, LongAdder> rejections = adders(EnrichProblem.class);
    private final LongAdder rejectedArticles = new LongAdder();
    private final LongAdder emitted = new LongAdder();
    private final LongAdder corrected = new LongAdder();
    private final LongAdder incomplete = new LongAdder();

    void taken(Fate fate) {
        of(fates, fate).increment();
    }

    @Override
    public void rejected(EnrichProblem problem, Rejection rejection) {
        of(rejections, problem).increment();
        if (rejection.getTopic().filter(Topics.ARTICLES.name()::equals).isPresent()) {
            rejectedArticles.increment();
        }
    }

    void emitted(EnrichedArticle article, boolean first) {
        (first ? emitted : corrected).increment();
        if (article.getIncomplete()) {
            incomplete.increment();
        }
    }

    /** Articles of a fate. */
    public long count(Fate fate) {
        return of(fates, fate).sum();
    }

    /** Articles rejected. */
    public long rejected() {
        return rejectedArticles.sum();
    }

    /** Articles that came in: the sum of all fates and rejections. */
    public long in() {
        return fates.values().stream().mapToLong(LongAdder::sum).sum() + rejected();
    }

    /** First emissions of a version. */
    public long emitted() {
        return emitted.sum();
    }

    /** The ledger for an operator, in reading order. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("in", in());
        map.put("new", count(Fate.NEW));
        map.put("changed", count(Fate.CHANGED));
        map.put("unchanged", count(Fate.UNCHANGED));
        map.put("rejected", rejected());
        map.put("emitted", emitted());
        map.put("corrected", corrected.sum());
        map.put("incomplete", incomplete.sum());
        return map;
    }

    private static <E> LongAdder of(Map<E, LongAdder> adders, E constant) {
        return Objects.requireNonNull(adders.get(constant));
    }

    private static <E extends Enum<E>> Map<E, LongAdder> adders(Class<E> type) {
        Map<E, LongAdder> adders = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            adders.put(constant, new LongAdder());
        }
        return adders;
    }
}
