package io.wireroom.ingest.fetch;

import io.wireroom.ingest.extract.DateSource;
import io.wireroom.ingest.extract.Extraction;
import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.identity.ArticleUrl;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.Origin;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Joins what the feed said with what the page holds. The page wins where it speaks for itself (text, title, authors,
 * declared dates); the feed fills what is missing, and its date wins over one that was only guessed from the page.
 */
final class ArticleAssembler {
    private static final Set<DateSource> DECLARED = Set.of(DateSource.JSON_LD, DateSource.META, DateSource.MICRODATA);

    private ArticleAssembler() {}

    /**
     * The article of a page.
     *
     * @param landed where the page was found after redirects; decides the identity, with the page's canonical URL
     */
    static Article fromPage(Discovery discovery, Extraction page, String landed, Instant fetchedAt) {
        ArticleUrl found = ArticleIdentity.of(landed).orElseGet(() -> own(discovery));
        ArticleUrl identity = ArticleIdentity.canonical(found, page.canonicalUrl());
        boolean pageDate = page.publishedFrom().filter(DECLARED::contains).isPresent()
                || discovery.getPublishedAt().isEmpty();
        Optional<Instant> publishedAt = pageDate ? page.publishedAt() : discovery.getPublishedAt();
        Optional<String> publishedFrom = pageDate ? page.publishedFrom().map(DateSource::name) : Optional.of("FEED");
        return start(discovery)
                .setId(identity.articleId())
                .setCanonicalUrl(canonical(page, identity).orElse(null))
                .setTitle(page.title().or(discovery::getTitle).orElse(""))
                .setBody(page.body())
                .setAuthors(page.authors().isEmpty() ? discovery.getAuthors() : page.authors())
                .setPublishedAt(publishedAt.orElse(null))
                .setPublishedFrom(publishedFrom.orElse(null))
                .setModifiedAt(page.modifiedAt().or(discovery::getUpdatedAt).orElse(null))
                .setLanguage(page.language().or(discovery::getLanguage).orElse(null))
                .setImageUrl(page.imageUrl().or(discovery::getImageUrl).orElse(null))
                .setSiteName(page.siteName().orElse(null))
                .setWall(page.wall())
                .setMethod(page.method().name())
                .setFetchedAt(fetchedAt)
                .build();
    }

    /** The article as the feed itself has it; no page was read. */
    static Article fromFeed(Discovery discovery) {
        return start(discovery)
                .setId(discovery.getArticleId())
                .setTitle(discovery.getTitle().orElse(""))
                .setBody(FeedText.of(discovery.getContent()))
                .setAuthors(discovery.getAuthors())
                .setPublishedAt(discovery.getPublishedAt().orElse(null))
                .setPublishedFrom(discovery.getPublishedAt().map(any -> "FEED").orElse(null))
                .setModifiedAt(discovery.getUpdatedAt().orElse(null))
                .setLanguage(discovery.getLanguage().orElse(null))
                .setImageUrl(discovery.getImageUrl().orElse(null))
                .setMethod("FEED_CONTENT")
                .setFetchedAt(discovery.getDiscoveredAt())
                .build();
    }

    private static Article.Builder start(Discovery discovery) {
        return Article.newBuilder()
                .setUrl(discovery.getUrl())
                .setSource(discovery.getSource())
                .setFeedUrl(discovery.getFeedUrl())
                .setOrigin(Origin.FEED)
                .setSummary(discovery.getSummary().orElse(null))
                .setCategories(discovery.getCategories())
                .setOddDate(discovery.getOddDate().orElse(null))
                .setDiscoveredAt(discovery.getDiscoveredAt());
    }

    private static Optional<String> canonical(Extraction page, ArticleUrl identity) {
        return page.canonicalUrl()
                .filter(declared ->
                        ArticleIdentity.of(declared).filter(identity::equals).isPresent());
    }

    private static ArticleUrl own(Discovery discovery) {
        return ArticleIdentity.of(discovery.getUrl())
                .orElseGet(() -> new ArticleUrl(discovery.getUrl(), discovery.getArticleId(), "", ""));
    }
}
