package io.wireroom.ingest.fetch;

import io.wireroom.ingest.boilerplate.PageLesson;
import io.wireroom.schemas.record.Article;
import java.time.Instant;
import java.util.Optional;

/**
 * What one try at a page came to.
 *
 * @param kind which of the four it is
 * @param article present exactly for {@link Kind#PUBLISH}
 * @param lesson what the page teaches of its source; present where the article is that of a page
 * @param trouble present for {@link Kind#RETRY} and {@link Kind#REJECT}, and where the feed's text stands in for the page
 */
record PageOutcome(Kind kind, Optional<Article> article, Optional<PageLesson> lesson, Optional<Trouble> trouble) {

    enum Kind {
        /** The turn went to robots.txt of the page's site; the page itself was not asked. */
        AGAIN,
        PUBLISH,
        RETRY,
        REJECT
    }

    /**
     * Why there is no page.
     *
     * @param reason a {@code FetchProblem} or an {@code ExtractionProblem}
     * @param detail one sentence
     * @param notBefore when the server lets us ask again
     */
    record Trouble(Enum<?> reason, String detail, Optional<Instant> notBefore) {}

    static PageOutcome again() {
        return new PageOutcome(Kind.AGAIN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PageOutcome publish(Article article) {
        return new PageOutcome(Kind.PUBLISH, Optional.of(article), Optional.empty(), Optional.empty());
    }

    static PageOutcome publish(Article article, PageLesson lesson) {
        return new PageOutcome(Kind.PUBLISH, Optional.of(article), Optional.of(lesson), Optional.empty());
    }

    static PageOutcome publishInstead(Article article, Trouble trouble) {
        return new PageOutcome(Kind.PUBLISH, Optional.of(article), Optional.empty(), Optional.of(trouble));
    }

    static PageOutcome retry(Trouble trouble) {
        return new PageOutcome(Kind.RETRY, Optional.empty(), Optional.empty(), Optional.of(trouble));
    }

    static PageOutcome reject(Trouble trouble) {
        return new PageOutcome(Kind.REJECT, Optional.empty(), Optional.empty(), Optional.of(trouble));
    }
}
