package io.wireroom.cli.taxonomy;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names outside the taxonomy, by how much oftener they stand in articles of the last period than in one of those before on
 * average. Copies do not count: a story that many print is told once. Not thread-safe.
 */
final class RisingNames {
    private final Instant now;
    private final Duration period;
    private final int periodsBefore;
    private final Map<String, EnrichedArticle> latest = new LinkedHashMap<>();

    /**
     * A count that starts.
     *
     * @param period how far the last period goes back from now
     * @param periodsBefore how many periods before it are what it is compared with, at least one
     */
    RisingNames(Instant now, Duration period, int periodsBefore) {
        this.now = now;
        this.period = period;
        this.periodsBefore = periodsBefore;
    }

    /**
     * A name.
     *
     * @param articles articles of the last period that bear it
     * @param before articles of a period before, on average
     * @param sources sources of those of the last period
     * @param example title of one of them
     */
    record Name(String id, String name, ActorType type, long articles, double before, int sources, String example) {
        double rise() {
            return articles - before;
        }
    }

    /** When the first article counts. */
    Instant since() {
        return now.minus(period.multipliedBy(periodsBefore + 1L));
    }

    /** Takes a revision of an article, the later of two in place of the earlier. */
    void take(EnrichedArticle article) {
        if (!article.getFirstSeenAt().isBefore(since())) {
            latest.merge(article.getArticle().getId(), article, (a, b) -> a.getRevision() > b.getRevision() ? a : b);
        }
    }

    /** The names, those first that rise most; only those in at least so many articles of the last period. */
    List<Name> rising(long atLeast) {
        Map<String, Count> counts = new HashMap<>();
        for (EnrichedArticle article : latest.values()) {
            if (article.getDuplicate().isEmpty()) {
                article.getActors().stream()
                        .filter(actor -> !actor.getKnown())
                        .forEach(actor -> counts.computeIfAbsent(actor.getId(), id -> new Count(actor))
                                .add(article));
            }
        }
        return counts.values().stream()
                .map(Count::name)
                .filter(name -> name.articles() >= atLeast && name.rise() > 0)
                .sorted(Comparator.comparingDouble(Name::rise).reversed().thenComparing(Name::id))
                .toList();
    }

    private final class Count {
        private final Actor actor;
        private final Set<String> sources = new HashSet<>();
        private long last;
        private long before;
        private String example = "";

        Count(Actor actor) {
            this.actor = actor;
        }

        void add(EnrichedArticle article) {
            if (article.getFirstSeenAt().isBefore(now.minus(period))) {
                before++;
            } else {
                last++;
                sources.add(article.getArticle().getSource());
                example = example.isEmpty() ? article.getArticle().getTitle() : example;
            }
        }

        Name name() {
            return new Name(
                    actor.getId(),
                    actor.getName(),
                    actor.getType(),
                    last,
                    (double) before / periodsBefore,
                    sources.size(),
                    example);
        }
    }
}
