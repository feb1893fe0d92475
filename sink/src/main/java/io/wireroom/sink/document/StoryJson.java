package io.wireroom.sink.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryArticle;
import java.io.IOException;

/** The fields of a story's document. */
final class StoryJson {
    private StoryJson() {}

    /** A story that was merged away has only the fields that say so. */
    static void write(JsonGenerator json, Story story) throws IOException {
        json.writeStringField("id", story.getId());
        json.writeNumberField("revision", story.getRevision());
        if (story.getArticleCount() > 0) {
            content(json, story);
        }
        counts(json, story);
        Fields.text(json, "mergedInto", story.getMergedInto());
        Fields.instant(json, "updatedAt", story.getUpdatedAt());
    }

    private static void counts(JsonGenerator json, Story story) throws IOException {
        json.writeNumberField("articleCount", story.getArticleCount());
        json.writeNumberField("copyCount", story.getCopyCount());
        json.writeNumberField("representativeCount", story.getArticleCount() - story.getCopyCount());
    }

    private static void content(JsonGenerator json, Story story) throws IOException {
        json.writeStringField("title", story.getTitle());
        Fields.instant(json, "firstPublishedAt", story.getFirstPublishedAt());
        Fields.instant(json, "lastPublishedAt", story.getLastPublishedAt());
        json.writeStringField("firstPublisher", story.getFirstPublisher());
        Fields.texts(json, "sources", story.getSources());
        Fields.texts(json, "actors", story.getActors());
        Fields.texts(json, "topics", story.getTopics());
        Fields.text(json, "followUpOf", story.getFollowUpOf());
        json.writeArrayFieldStart("articles");
        for (StoryArticle article : story.getArticles()) {
            article(json, article);
        }
        json.writeEndArray();
    }

    private static void article(JsonGenerator json, StoryArticle article) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", article.getId());
        json.writeStringField("title", article.getTitle());
        json.writeStringField("url", article.getUrl());
        json.writeStringField("source", article.getSource());
        Fields.instant(json, "publishedAt", article.getPublishedAt());
        json.writeBooleanField("copy", article.getCopy());
        Fields.texts(json, "actors", article.getActors());
        Fields.texts(json, "topics", article.getTopics());
        Fields.text(json, "followUpOf", article.getFollowUpOf());
        json.writeEndObject();
    }
}
