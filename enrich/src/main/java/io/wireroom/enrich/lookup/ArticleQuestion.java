package io.wireroom.enrich.lookup;

import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.resolve.ArticleStanding;
import io.wireroom.enrich.resolve.Listeners;
import io.wireroom.enrich.resolve.ResolveProcessor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Asks how an article stands. */
final class ArticleQuestion {
    private ArticleQuestion() {}

    /** @param limit copies listed at most */
    static Question of(String id, int limit) {
        return new Question(
                ResolveProcessor.RESOLUTIONS,
                id,
                LookupPages.ARTICLES + LookupPages.encoded(id) + "?limit=" + limit,
                (state, partition, standby) -> {
                    Optional<ArticleStanding> standing = ArticleStanding.of(
                            state.partition(ResolveProcessor.RESOLUTIONS, partition, standby),
                            state.partition(Listeners.STORE, partition, standby),
                            id,
                            limit);
                    ReadOnlyKeyValueStore<String, EnrichedArticle> articles =
                            state.partition(ResolveProcessor.ARTICLES, partition, standby);
                    return standing.map(known -> Finding.found(facts(id, known, Optional.ofNullable(articles.get(id)))))
                            .orElse(Finding.unknown("no such article, or its window is over"));
                });
    }

    /** Names to values, in reading order; absent values are left out. */
    static Map<String, Object> facts(String id, ArticleStanding standing, Optional<EnrichedArticle> tagged) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", id);
        facts.put("version", standing.resolution().getVersion());
        facts.put("revision", standing.resolution().getRevision());
        facts.put("decided", standing.resolution().getSettled());
        facts.put("incomplete", standing.resolution().getIncomplete());
        facts.put("capped", standing.resolution().getCapped());
        tagged.map(EnrichedArticle::getArticle).ifPresent(article -> describe(facts, article));
        standing.duplicate().ifPresent(copy -> facts.put("duplicate", duplicate(copy)));
        String original = standing.duplicate().map(Duplicate::getOf).orElse(id);
        facts.put("group", group(original, standing));
        standing.outcome().ifPresent(outcome -> facts.put("story", story(outcome)));
        return facts;
    }

    private static void describe(Map<String, Object> facts, Article article) {
        facts.put("url", article.getUrl());
        facts.put("source", article.getSource());
        facts.put("title", article.getTitle());
        article.getPublishedAt().ifPresent(at -> facts.put("publishedAt", at.toString()));
    }

    private static Map<String, Object> duplicate(Duplicate copy) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("of", copy.getOf());
        facts.put("kind", copy.getKind().name());
        facts.put("similarity", copy.getSimilarity());
        return facts;
    }

    private static Map<String, Object> group(String original, ArticleStanding standing) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("original", original);
        facts.put("copies", standing.copies());
        facts.put("cut", standing.cut());
        return facts;
    }

    private static Map<String, Object> story(Outcome outcome) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", outcome.getStoryId());
        facts.put("similarity", outcome.getStorySimilarity());
        outcome.getJoined().ifPresent(joined -> facts.put("joined", joined));
        outcome.getFollowUpOf().ifPresent(earlier -> facts.put("followUpOf", earlier));
        return facts;
    }
}
