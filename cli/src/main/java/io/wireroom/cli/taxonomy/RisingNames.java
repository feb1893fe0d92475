package io.wireroom.cli.taxonomy;

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
public final class RisingNames {
    private final Instant now;
    private final Duration period;
    private final int periodsBefore;
    private final Map<String, Seen> latest = new LinkedHashMap<>();

    /**
     * A count that starts.
     *
     * @param period how far the last period goes back from now
     * @param periodsBefore how many periods before it are what it is compared with, at least one
     */
    public RisingNames(Instant now, Duration period, int periodsBefore) {
        this.now = now;
        this.period = period;
        this.periodsBefore = periodsBefore;
    }

    /** What is kept of an article, a small part of it. */
    private record Seen(
            long revision, boolean copy, boolean last, String source, String title, List<Unknown> unknown) {}

    private record Unknown(String id, String name, ActorType type) {}

    /**
     * A name.
     *
     * @param articles articles of the last period that bear it
     * @param before articles of a period before, on average
     * @param sources sources of those of the last period
     * @param example title of one of them
     */
    public record Name(
            String id, String name, ActorType type, long articles, double before, int sources, String example) {
        public double rise() {
            return articles - before;
        }
    }

    /** When the first article counts. */
    public Instant since() {
        return now.minus(period.multipliedBy(periodsBefore + 1L));
    }

    /** Takes a revision of an article, the later of two in place of the earlier. */
    public void take(EnrichedArticle article) {
        if (!article.getFirstSeenAt().isBefore(since())) {
            latest.merge(article.getArticle().getId(), seen(article), (a, b) -> a.revision() > b.revision() ? a : b);
        }
    }

    private Seen seen(EnrichedArticle article) {
        return new Seen(
                article.getRevision(),
                article.getDuplicate().isPresent(),
                !article.getFirstSeenAt().isBefore(now.minus(period)),
                article.getArticle().getSource(),
                article.getArticle().getTitle(),
                article.getActors().stream()
                        .filter(actor -> !actor.getKnown())
                        .map(actor -> new Unknown(actor.getId(), actor.getName(), actor.getType()))
                        .toList());
    }

    /** The names, those first that rise most; only those in at least so many articles of the last period. */
    public List<Name> rising(long atLeast) {
        Map<String, Count> counts = new HashMap<>();
        for (Seen article : latest.values()) {
            if (!article.copy()) {
                article.unknown()
                        .forEach(actor -> counts.computeIfAbsent(actor.id(), id -> new Count(actor))
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
        private final Unknown actor;
        private final Set<String> sources = new HashSet<>();
        private long last;
        private long before;
        private String example = "";

        Count(Unknown actor) {
            this.actor = actor;
        }

        void add(Seen article) {
            if (article.last()) {
                last++;
                sources.add(article.source());
                example = example.isEmpty() ? article.title() : example;
            } else {
                before++;
            }
        }

        Name name() {
            return new Name(
                    actor.id(),
                    actor.name(),
                    actor.type(),
                    last,
                    (double) before / periodsBefore,
                    sources.size(),
                    example);
        }
    }
}
