package io.wireroom.web.syndication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.web.search.SearchIndex;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The latest articles about a topic, from the index. Thread-safe. */
final class TopicArticles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ENTRIES = 50;
    private static final int SUMMARY = 500;
    private static final List<String> FIELDS = List.of(
            "id",
            "url",
            "title",
            "summary",
            "body",
            "source",
            "authors",
            "language",
            "publishedAt",
            "firstSeenAt",
            "topics.id",
            "topics.label",
            "timings.enrichedAt");

    private final SearchIndex index;

    TopicArticles(SearchIndex index) {
        this.index = index;
    }

    /**
     * The latest articles by when they were first seen, the newest first.
     *
     * @throws io.wireroom.web.api.ProblemException when Elasticsearch does not answer as it should
     */
    List<FeedEntry> about(String topic) {
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode hit :
                index.search(SearchIndex.ARTICLES, query(topic)).path("hits").path("hits")) {
            entry(hit.path("_source")).ifPresent(entries::add);
        }
        return entries;
    }

    static Optional<FeedEntry> entry(JsonNode article) {
        Optional<Instant> seen = instant(article.path("firstSeenAt"));
        if (seen.isEmpty() || !article.path("id").isTextual()) {
            return Optional.empty();
        }
        List<String> topics = new ArrayList<>();
        article.path("topics").forEach(topic -> topics.add(topic.path("label").asText()));
        List<String> authors = new ArrayList<>();
        article.path("authors").forEach(author -> authors.add(author.asText()));
        return Optional.of(new FeedEntry(
                article.path("id").asText(),
                article.path("url").asText(),
                article.path("title").asText(),
                summary(article),
                article.path("source").asText(),
                authors,
                topics,
                Optional.of(article.path("language").asText()).filter(l -> !l.isEmpty()),
                instant(article.path("publishedAt")).orElse(seen.get()),
                instant(article.path("timings").path("enrichedAt")).orElse(seen.get())));
    }

    /** What the source says in short, or how the text begins. */
    private static String summary(JsonNode article) {
        String text = article.path("summary").asText().strip();
        String whole = text.isEmpty() ? article.path("body").asText().strip() : text;
        return whole.codePointCount(0, whole.length()) <= SUMMARY
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, SUMMARY - 1)).stripTrailing() + "…";
    }

    private static Optional<Instant> instant(JsonNode time) {
        try {
            return time.isTextual()
                    ? Optional.of(OffsetDateTime.parse(time.asText().toUpperCase(Locale.ROOT))
                            .toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode query(String topic) {
        ObjectNode query = JSON.createObjectNode().put("size", ENTRIES);
        query.putObject("query")
                .putObject("bool")
                .putArray("filter")
                .addObject()
                .putObject("term")
                .put("topics.id", topic);
        query.putArray("sort")
                .addObject()
                .putObject("firstSeenAt")
                .put("order", "desc")
                .put("unmapped_type", "date");
        query.withArray("sort").addObject().putObject("id").put("order", "asc").put("unmapped_type", "keyword");
        FIELDS.forEach(query.putArray("_source")::add);
        return query;
    }
}
