package io.wireroom.web.article;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Role;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TopicTag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The stable JSON of an enriched article; absent values are left out. */
public final class EnrichedJson {
    private EnrichedJson() {}

    /** Names to values as Jackson writes them. */
    public static Map<String, Object> of(EnrichedArticle enriched) {
        Article article = enriched.getArticle();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", article.getId());
        json.put("url", article.getUrl());
        json.put("version", enriched.getVersion());
        json.put("source", article.getSource());
        json.put("title", article.getTitle());
        put(json, "summary", article.getSummary());
        json.put("body", article.getBody());
        json.put("authors", article.getAuthors());
        put(json, "publishedAt", article.getPublishedAt().map(Instant::toString));
        put(json, "language", article.getLanguage());
        json.put(
                "actors", enriched.getActors().stream().map(EnrichedJson::actor).toList());
        json.put(
                "topics", enriched.getTopics().stream().map(EnrichedJson::topic).toList());
        ChangeJson.put(json, enriched);
        put(json, "duplicate", duplicate(enriched));
        put(json, "story", enriched.getStory().map(EnrichedJson::story));
        put(json, "incomplete", Optional.of(enriched.getIncomplete()).filter(is -> is));
        put(json, "capped", Optional.of(enriched.getCapped()).filter(is -> is));
        json.put("taxonomyVersion", enriched.getTaxonomyVersion());
        json.put("timings", timings(enriched));
        return json;
    }

    private static Map<String, Object> actor(Actor actor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", actor.getId());
        json.put("name", actor.getName());
        json.put("type", actor.getType().name());
        put(json, "wikidata", actor.getWikidata());
        json.put("known", actor.getKnown());
        json.put("salience", actor.getSalience());
        json.put("prominence", actor.getProminence().name());
        json.put("roles", actor.getRoles().stream().map(EnrichedJson::role).toList());
        json.put("mentions", spans(actor.getMentions()));
        return json;
    }

    private static Map<String, Object> topic(TopicTag topic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", topic.getId());
        json.put("label", topic.getLabel());
        json.put("score", topic.getScore());
        json.put("evidence", spans(topic.getEvidence()));
        return json;
    }

    private static List<Map<String, Object>> spans(List<Span> spans) {
        return spans.stream().map(EnrichedJson::span).toList();
    }

    private static Map<String, Object> span(Span span) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", span.getField().name().toLowerCase(Locale.ROOT));
        json.put("start", span.getStart());
        json.put("end", span.getEnd());
        json.put("text", span.getText());
        json.put("cause", span.getCause().name());
        return json;
    }

    private static Map<String, Object> role(Role role) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", role.getSpan().getText());
        put(json, "of", role.getOf());
        json.put("field", role.getSpan().getField().name().toLowerCase(Locale.ROOT));
        json.put("start", role.getSpan().getStart());
        json.put("end", role.getSpan().getEnd());
        return json;
    }

    private static Optional<Map<String, Object>> duplicate(EnrichedArticle enriched) {
        return enriched.getDuplicate().map(d -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("of", d.getOf());
            json.put("kind", d.getKind().name());
            json.put("similarity", d.getSimilarity());
            return json;
        });
    }

    private static Map<String, Object> story(StoryLink story) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", story.getId());
        put(json, "followUpOf", story.getFollowUpOf());
        return json;
    }

    private static Map<String, Object> timings(EnrichedArticle enriched) {
        Article article = enriched.getArticle();
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "publishedAt", article.getPublishedAt().map(Instant::toString));
        json.put("discoveredAt", article.getDiscoveredAt().toString());
        json.put("fetchedAt", article.getFetchedAt().toString());
        json.put("enrichedAt", enriched.getEnrichedAt().toString());
        return json;
    }

    private static void put(Map<String, Object> json, String name, Optional<?> value) {
        value.ifPresent(v -> json.put(name, v));
    }
}
