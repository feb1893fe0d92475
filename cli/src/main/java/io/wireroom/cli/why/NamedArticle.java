package io.wireroom.cli.why;

import io.wireroom.schemas.record.EnrichedArticle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The article that a name on the command line means: an id, the beginning of one, or an address. Not thread-safe. */
final class NamedArticle {
    private static final int SHORTEST = 4;

    private final String name;
    private final Map<String, EnrichedArticle> latest = new TreeMap<>();

    NamedArticle(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Takes note of an article if it is meant; the greatest revision of it counts. */
    void offer(EnrichedArticle article) {
        if (isMeant(article)) {
            latest.merge(
                    article.getArticle().getId(),
                    article,
                    (one, other) -> other.getRevision() >= one.getRevision() ? other : one);
        }
    }

    private boolean isMeant(EnrichedArticle article) {
        return article.getArticle().getUrl().equals(name)
                || article.getArticle().getCanonicalUrl().filter(name::equals).isPresent()
                || (name.length() >= SHORTEST && article.getArticle().getId().startsWith(name));
    }

    boolean isAmbiguous() {
        return latest.size() > 1;
    }

    Set<String> ids() {
        return latest.keySet();
    }

    Optional<EnrichedArticle> latest() {
        return latest.values().stream().findFirst();
    }
}
