package io.wireroom.sink.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Notice;
import io.wireroom.schemas.record.Role;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TopicTag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The fields of an enriched article's document, in the order in which they are read. */
final class ArticleJson {
    private ArticleJson() {}

    static void write(JsonGenerator json, EnrichedArticle enriched) throws IOException {
        Article article = enriched.getArticle();
        json.writeStringField("id", article.getId());
        json.writeStringField("url", article.getUrl());
        Fields.text(json, "canonicalUrl", article.getCanonicalUrl());
        json.writeNumberField("version", enriched.getVersion());
        json.writeNumberField("revision", enriched.getRevision());
        origin(json, article);
        text(json, article);
        Fields.instant(json, "firstSeenAt", enriched.getFirstSeenAt());
        change(json, enriched);
        notice(json, enriched);
        tags(json, enriched);
        json.writeStringField("taxonomyVersion", enriched.getTaxonomyVersion());
        json.writeBooleanField("incomplete", enriched.getIncomplete());
        json.writeBooleanField("capped", enriched.getCapped());
        timings(json, enriched);
    }

    private static void origin(JsonGenerator json, Article article) throws IOException {
        json.writeStringField("source", article.getSource());
        Fields.text(json, "feedUrl", article.getFeedUrl());
        json.writeStringField("origin", article.getOrigin().name());
        Fields.text(json, "siteName", article.getSiteName());
    }

    private static void text(JsonGenerator json, Article article) throws IOException {
        json.writeStringField("title", article.getTitle());
        Fields.text(json, "summary", article.getSummary());
        json.writeStringField("body", article.getBody());
        Fields.texts(json, "authors", article.getAuthors());
        Fields.texts(json, "categories", article.getCategories());
        Fields.instant(json, "publishedAt", article.getPublishedAt());
        Fields.text(json, "publishedFrom", article.getPublishedFrom());
        Fields.instant(json, "modifiedAt", article.getModifiedAt());
        Fields.text(json, "language", article.getLanguage());
        Fields.text(json, "imageUrl", article.getImageUrl());
        json.writeStringField("wall", article.getWall().name());
        Fields.text(json, "method", article.getMethod());
    }

    private static void change(JsonGenerator json, EnrichedArticle enriched) throws IOException {
        if (enriched.getChange().isEmpty()) {
            return;
        }
        Change change = enriched.getChange().get();
        json.writeObjectFieldStart("change");
        json.writeBooleanField("titleChanged", change.getTitleChanged());
        Fields.text(json, "formerTitle", change.getFormerTitle());
        json.writeNumberField("paragraphsAdded", change.getParagraphsAdded());
        json.writeNumberField("paragraphsRemoved", change.getParagraphsRemoved());
        json.writeNumberField("paragraphsKept", change.getParagraphsKept());
        Fields.texts(json, "added", change.getAdded());
        Fields.texts(json, "removed", change.getRemoved());
        Fields.texts(json, "numbersAdded", change.getNumbersAdded());
        Fields.texts(json, "numbersRemoved", change.getNumbersRemoved());
        json.writeEndObject();
    }

    private static void notice(JsonGenerator json, EnrichedArticle enriched) throws IOException {
        if (enriched.getNotice().isPresent()) {
            Notice notice = enriched.getNotice().get();
            json.writeObjectFieldStart("notice");
            json.writeStringField("kind", notice.getKind().name());
            json.writeStringField("text", notice.getText());
            json.writeEndObject();
        }
    }

    private static void tags(JsonGenerator json, EnrichedArticle enriched) throws IOException {
        json.writeArrayFieldStart("actors");
        for (Actor actor : enriched.getActors()) {
            actor(json, actor);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("topics");
        for (TopicTag topic : enriched.getTopics()) {
            topic(json, topic);
        }
        json.writeEndArray();
        if (enriched.getDuplicate().isPresent()) {
            duplicate(json, enriched.getDuplicate().get());
        }
        if (enriched.getStory().isPresent()) {
            story(json, enriched.getStory().get());
        }
    }

    private static void actor(JsonGenerator json, Actor actor) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", actor.getId());
        json.writeStringField("name", actor.getName());
        json.writeStringField("type", actor.getType().name());
        Fields.text(json, "wikidata", actor.getWikidata());
        json.writeBooleanField("known", actor.getKnown());
        json.writeNumberField("salience", actor.getSalience());
        json.writeStringField("prominence", actor.getProminence().name());
        json.writeArrayFieldStart("roles");
        for (Role role : actor.getRoles()) {
            json.writeStartObject();
            json.writeStringField("text", role.getSpan().getText());
            Fields.text(json, "of", role.getOf());
            json.writeEndObject();
        }
        json.writeEndArray();
        spans(json, "mentions", actor.getMentions());
        json.writeEndObject();
    }

    private static void topic(JsonGenerator json, TopicTag topic) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", topic.getId());
        json.writeStringField("label", topic.getLabel());
        json.writeNumberField("score", topic.getScore());
        spans(json, "evidence", topic.getEvidence());
        json.writeEndObject();
    }

    private static void spans(JsonGenerator json, String name, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(name);
        for (Span span : spans) {
            json.writeStartObject();
            json.writeStringField("field", span.getField().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("start", span.getStart());
            json.writeNumberField("end", span.getEnd());
            json.writeStringField("text", span.getText());
            json.writeStringField("cause", span.getCause().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void duplicate(JsonGenerator json, Duplicate duplicate) throws IOException {
        json.writeObjectFieldStart("duplicate");
        json.writeStringField("of", duplicate.getOf());
        json.writeStringField("kind", duplicate.getKind().name());
        json.writeNumberField("similarity", duplicate.getSimilarity());
        json.writeEndObject();
    }

    private static void story(JsonGenerator json, StoryLink story) throws IOException {
        json.writeObjectFieldStart("story");
        json.writeStringField("id", story.getId());
        json.writeNumberField("similarity", story.getSimilarity());
        Fields.text(json, "joined", story.getJoined());
        Fields.text(json, "followUpOf", story.getFollowUpOf());
        json.writeEndObject();
    }

    private static void timings(JsonGenerator json, EnrichedArticle enriched) throws IOException {
        Article article = enriched.getArticle();
        json.writeObjectFieldStart("timings");
        Fields.instant(json, "publishedAt", article.getPublishedAt());
        Fields.instant(json, "discoveredAt", article.getDiscoveredAt());
        Fields.instant(json, "fetchedAt", article.getFetchedAt());
        Fields.instant(json, "enrichedAt", enriched.getEnrichedAt());
        json.writeEndObject();
    }
}
