package io.wireroom.sink.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryArticle;
import java.io.IOException;

/** The fields of a story's document. */
final class StoryJson {
    private StoryJson() {}

    static void write(JsonGenerator json, Story story) throws IOException {
        json.writeStringField("id", story.getId());
        json.writeNumberField("revision", story.getRevision());
        json.writeStringField("title", story.getTitle());
        Fields.instant(json, "firstPublishedAt", story.getFirstPublishedAt());
        Fields.instant(json, "lastPublishedAt", story.getLastPublishedAt());
        json.writeNumberField("articleCount", story.getArticleCount());
        json.writeNumberField("copyCount", story.getCopyCount());
        Fields.texts(json, "sources", story.getSources());
        Fields.texts(json, "actors", story.getActors());
        Fields.texts(json, "topics", story.getTopics());
        json.writeArrayFieldStart("articles");
        for (StoryArticle article : story.getArticles()) {
            article(json, article);
        }
        json.writeEndArray();
        Fields.instant(json, "updatedAt", story.getUpdatedAt());
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
        json.writeEndObject();
    }
}
