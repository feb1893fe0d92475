package io.wireroom.cli.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.identity.ArticleUrl;
import io.wireroom.ingest.identity.UrlProblem;
import io.wireroom.ingest.identity.WebAddress.Reading;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Origin;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an article from a JSON object: {@code url} is required, unknown fields are refused. Not thread-safe. */
final class ArticleJson {
    private static final List<String> FIELDS =
            List.of("url", "title", "summary", "body", "authors", "categories", "publishedAt", "language", "source");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Instant readAt;

    ArticleJson(Instant readAt) {
        this.readAt = readAt;
    }

    /** Why a line is no article; the message names the field and says what to do. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    Article read(String line) throws Refused {
        JsonNode object = parse(line);
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new Refused(name + ": unknown field; the fields are " + String.join(", ", FIELDS));
            }
        }
        return article(object);
    }

    private static JsonNode parse(String line) throws Refused {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
            throw new Refused("not a JSON object; each line is an object such as {\"url\": \"https://...\"}");
        } catch (JsonProcessingException e) {
            long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new Refused("not JSON at column " + column + ": " + e.getOriginalMessage());
        }
    }

    private Article article(JsonNode object) throws Refused {
        String url = text(object, "url");
        if (url == null) {
            throw new Refused("url: missing; every article needs its address");
        }
        Reading<ArticleUrl> reading = ArticleIdentity.read(url);
        ArticleUrl identity = reading.value().orElse(null);
        if (identity == null) {
            throw new Refused(
                    "url: " + reading.problem().map(UrlProblem::sentence).orElse("not an address") + ": " + url);
        }
        return Article.newBuilder()
                .setId(identity.articleId())
                .setUrl(url)
                .setSource(or(text(object, "source"), identity.host()))
                .setOrigin(Origin.IMPORT)
                .setMethod("IMPORT")
                .setTitle(or(text(object, "title"), ""))
                .setSummary(text(object, "summary"))
                .setBody(or(text(object, "body"), ""))
                .setAuthors(texts(object, "authors"))
                .setCategories(texts(object, "categories"))
                .setPublishedAt(time(object, "publishedAt").orElse(null))
                .setLanguage(text(object, "language"))
                .setDiscoveredAt(readAt)
                .setFetchedAt(readAt)
                .build();
    }

    private static @Nullable String text(JsonNode object, String name) throws Refused {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new Refused(name + ": must be a text, not " + kind(node));
        }
        return node.textValue();
    }

    private static List<String> texts(JsonNode object, String name) throws Refused {
        JsonNode node = object.path(name);
        List<String> texts = new ArrayList<>();
        if (node.isMissingNode() || node.isNull()) {
            return texts;
        }
        if (!node.isArray()) {
            throw new Refused(name + ": must be a list of texts, not " + kind(node));
        }
        for (JsonNode item : node) {
            if (!item.isTextual()) {
                throw new Refused(name + ": must hold texts only, not " + kind(item));
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    private static Optional<Instant> time(JsonNode object, String name) throws Refused {
        String text = text(object, name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeParseException e) {
            throw new Refused(name + ": not an ISO 8601 time such as 2026-11-22T14:00:00Z: " + text);
        }
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "a text";
        };
    }
}
