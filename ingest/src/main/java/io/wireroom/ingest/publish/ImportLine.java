package io.wireroom.ingest.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.identity.ArticleUrl;
import io.wireroom.ingest.identity.UrlProblem;
import io.wireroom.ingest.identity.WebAddress.Reading;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Origin;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one line of an import: a JSON object of known fields, each checked; all problems are found at once. */
final class ImportLine {
    private static final Set<String> FIELDS =
            Set.of("url", "title", "summary", "body", "authors", "categories", "publishedAt", "language", "source");
    private static final String FIELDS_IN_ORDER =
            "url, title, summary, body, authors, categories, publishedAt, language, source";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST_TEXT = 1_000_000;

    private final long number;
    private final List<ImportProblem> problems = new ArrayList<>();

    private ImportLine(long number) {
        this.number = number;
    }

    /**
     * What a line holds.
     *
     * @param article present exactly where there are no problems
     */
    record Read(Optional<Article> article, List<ImportProblem> problems) {}

    /**
     * Reads a line.
     *
     * @param number of the line, from 1
     * @param now becomes the article's time of discovery
     */
    static Read read(long number, String text, Instant now) {
        ImportLine line = new ImportLine(number);
        Optional<Article> article = line.parse(text).flatMap(object -> line.article(object, now));
        return line.problems.isEmpty()
                ? new Read(article, List.of())
                : new Read(Optional.empty(), List.copyOf(line.problems));
    }

    private Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return Optional.of(node);
            }
            problem("", "is not a JSON object");
        } catch (JsonProcessingException e) {
            problem("", "is not JSON: " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private Optional<Article> article(JsonNode object, Instant now) {
        object.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                problem(name, "is no field of an article; the fields are " + FIELDS_IN_ORDER);
            }
        });
        Optional<ArticleUrl> identity = identity(object);
        Article.Builder builder = Article.newBuilder()
                .setOrigin(Origin.IMPORT)
                .setTitle(text(object, "title").orElse(""))
                .setSummary(text(object, "summary").orElse(null))
                .setBody(text(object, "body").orElse(""))
                .setAuthors(texts(object, "authors"))
                .setCategories(texts(object, "categories"))
                .setLanguage(text(object, "language").orElse(null))
                .setMethod("IMPORT")
                .setDiscoveredAt(now)
                .setFetchedAt(now);
        Optional<Instant> publishedAt = instant(object, "publishedAt");
        builder.setPublishedAt(publishedAt.orElse(null))
                .setPublishedFrom(publishedAt.map(any -> "IMPORT").orElse(null));
        Optional<String> source = text(object, "source");
        return identity.map(article -> builder.setId(article.articleId())
                .setUrl(text(object, "url").orElse(article.url()))
                .setSource(source.orElse(article.host()))
                .build());
    }

    private Optional<ArticleUrl> identity(JsonNode object) {
        if (!object.hasNonNull("url")) {
            problem("url", "is missing; every article needs one");
            return Optional.empty();
        }
        Optional<String> url = text(object, "url");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Reading<ArticleUrl> reading = ArticleIdentity.read(url.get());
        reading.problem().map(UrlProblem::sentence).ifPresent(sentence -> problem("url", sentence));
        return reading.value();
    }

    private Optional<String> text(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field))
                .filter(node -> !node.isNull())
                .flatMap(node -> text(field, node));
    }

    private Optional<String> text(String field, JsonNode node) {
        if (!node.isTextual()) {
            problem(field, "is not a text");
            return Optional.empty();
        }
        if (node.textValue().length() > LONGEST_TEXT) {
            problem(field, "is longer than " + LONGEST_TEXT + " characters");
            return Optional.empty();
        }
        return Optional.of(node.textValue());
    }

    private List<String> texts(JsonNode object, String field) {
        JsonNode node = object.get(field);
        if (absent(node)) {
            return List.of();
        }
        if (!node.isArray()) {
            problem(field, "is not a list of texts");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        node.forEach(item -> text(field, item).ifPresent(texts::add));
        return texts;
    }

    private Optional<Instant> instant(JsonNode object, String field) {
        return text(object, field).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                problem(field, "'" + text + "' is not an ISO 8601 instant such as 2026-01-31T09:30:00Z");
                return Optional.empty();
            }
        });
    }

    private static boolean absent(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    private void problem(String field, String message) {
        problems.add(new ImportProblem(number, field, message));
    }
}
