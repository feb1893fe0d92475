package io.wireroom.cli.article;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Notice;
import io.wireroom.schemas.record.NoticeKind;
import java.time.Instant;
import java.util.List;

/** Enriched articles that changed, for tests. */
public final class ChangedArticles {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");

    private ChangedArticles() {}

    /** Version 1 of an article that says nothing of itself. */
    public static EnrichedArticle original() {
        return EnrichedArticle.newBuilder()
                .setArticle(Article.newBuilder()
                        .setId("aaaabbbb")
                        .setUrl("http://news.test/a")
                        .setSource("Test")
                        .setTitle("Ferry runs again")
                        .setBody("The fare is 4 crowns.")
                        .setDiscoveredAt(T)
                        .setFetchedAt(T)
                        .build())
                .setVersion(1)
                .setRevision(1)
                .setFirstSeenAt(T)
                .setTaxonomyVersion("0")
                .setEnrichedAt(T)
                .build();
    }

    /** Version 2 of it, with another title and a correction. */
    public static EnrichedArticle corrected() {
        return EnrichedArticle.newBuilder(original())
                .setVersion(2)
                .setChange(Change.newBuilder()
                        .setTitleChanged(true)
                        .setFormerTitle("Ferry stops")
                        .setParagraphsAdded(1)
                        .setParagraphsRemoved(2)
                        .setParagraphsKept(3)
                        .setAdded(List.of("The fare is 4 crowns."))
                        .setNumbersAdded(List.of("4"))
                        .build())
                .setNotice(new Notice(NoticeKind.CORRECTION, "Correction: 4 crowns."))
                .build();
    }
}
