package io.wireroom.sink.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Origin;
import io.wireroom.schemas.record.Wall;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article of its document: what {@link ArticleJson} writes, read back. What is missing is as if it had not been told. */
final class ReadArticle {
    private ReadArticle() {}

    static Article of(JsonNode document) {
        JsonNode timings = document.path("timings");
        return Article.newBuilder()
                .setId(document.path("id").asText())
                .setUrl(document.path("url").asText())
                .setCanonicalUrl(text(document, "canonicalUrl"))
                .setSource(document.path("source").asText())
                .setFeedUrl(text(document, "feedUrl"))
                .setOrigin(named(Origin.class, document.path("origin"), Origin.FEED))
                .setTitle(document.path("title").asText())
                .setSummary(text(document, "summary"))
                .setBody(document.path("body").asText())
                .setAuthors(texts(document.path("authors")))
                .setCategories(texts(document.path("categories")))
                .setPublishedAt(instant(document.path("publishedAt")))
                .setPublishedFrom(text(document, "publishedFrom"))
                .setModifiedAt(instant(document.path("modifiedAt")))
                .setLanguage(text(document, "language"))
                .setImageUrl(text(document, "imageUrl"))
                .setSiteName(text(document, "siteName"))
                .setWall(named(Wall.class, document.path("wall"), Wall.NONE))
                .setMethod(text(document, "method"))
                .setDiscoveredAt(known(timings.path("discoveredAt")))
                .setFetchedAt(known(timings.path("fetchedAt")))
                .build();
    }

    private static @Nullable String text(JsonNode document, String name) {
        return document.path(name).textValue();
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static @Nullable Instant instant(JsonNode value) {
        try {
            return value.isTextual() ? Instant.parse(value.textValue()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant known(JsonNode value) {
        Instant instant = instant(value);
        return instant == null ? Instant.EPOCH : instant;
    }

    private static <E extends Enum<E>> E named(Class<E> type, JsonNode name, E otherwise) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name.asText())) {
                return each;
            }
        }
        return otherwise;
    }
}
