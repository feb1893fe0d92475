package io.wireroom.cli.why;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The article that a name on the command line means: an id, the beginning of one, or an address. Not thread-safe. */
final class NamedArticle {
    private static final int SHORTEST = 4;

    /** As {@code tail} shows ids: of a million articles, one in some 4,000 shares so much with another. */
    private static final int CLEAR = 8;

    private static final Pattern WHOLE_ID = Pattern.compile("[0-9a-f]{32}");

    private final String name;
    private final Map<String, EnrichedArticle> latest = new TreeMap<>();
    private final Set<String> ids = new TreeSet<>();

    NamedArticle(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The id, if the name is a whole one. */
    Optional<String> wholeId() {
        return Optional.of(name).filter(id -> WHOLE_ID.matcher(id).matches());
    }

    /** Takes note of an article if it is meant; the greatest revision of it counts. */
    void offer(EnrichedArticle enriched) {
        if (isMeant(enriched.getArticle())) {
            offer(enriched.getArticle());
            latest.merge(
                    enriched.getArticle().getId(),
                    enriched,
                    (one, other) -> other.getRevision() >= one.getRevision() ? other : one);
        }
    }

    /** Takes note of the id of an article if it is meant. */
    void offer(Article article) {
        if (isMeant(article)) {
            ids.add(article.getId());
        }
    }

    private boolean isMeant(Article article) {
        return article.getUrl().equals(name)
                || article.getCanonicalUrl().filter(name::equals).isPresent()
                || (name.length() >= SHORTEST && article.getId().startsWith(name));
    }

    /** Whether older articles need not be looked at: one is found, and the name is not likely to mean another. */
    boolean isFound() {
        return !ids.isEmpty() && name.length() >= CLEAR;
    }

    boolean isAmbiguous() {
        return ids.size() > 1;
    }

    Set<String> ids() {
        return ids;
    }

    Optional<EnrichedArticle> latest() {
        return latest.values().stream().findFirst();
    }
}
