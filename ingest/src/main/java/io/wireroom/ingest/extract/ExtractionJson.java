package io.wireroom.ingest.extract;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.schemas.record.Wall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The JSON of {@code wireroom extract --json}: one object a page, absent values left out. */
public final class ExtractionJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExtractionJson() {}

    /**
     * What came of a page.
     *
     * @param file path or URL as it was asked for
     * @param url address of the page, where it is known
     */
    public static ObjectNode of(String file, Optional<String> url, ExtractionResult result) {
        ObjectNode json = JSON.objectNode();
        json.put("file", file);
        json.put("ok", result.extraction().isPresent());
        result.problem().ifPresent(problem -> {
            json.put("reason", problem.name());
            json.put("detail", result.detail());
            json.put("wall", wall(problem).name());
        });
        put(json, "url", url);
        result.extraction().ifPresent(extraction -> fill(json, extraction));
        return json;
    }

    private static Wall wall(ExtractionProblem problem) {
        return switch (problem) {
            case BOT_WALL -> Wall.BOT;
            case CONSENT_WALL -> Wall.CONSENT;
            default -> Wall.NONE;
        };
    }

    private static void fill(ObjectNode json, Extraction extraction) {
        put(json, "canonicalUrl", extraction.canonicalUrl());
        put(json, "title", extraction.title());
        putNames(json, "authors", extraction.authors());
        putNames(json, "agencies", extraction.agencies());
        put(json, "publishedAt", extraction.published().map(date -> date.at().format(ISO_OFFSET_DATE_TIME)));
        put(
                json,
                "publishedPrecision",
                extraction.published().map(date -> date.precision().name()));
        put(json, "publishedFrom", extraction.publishedFrom().map(DateSource::name));
        put(json, "modifiedAt", extraction.modifiedAt().map(Instant::toString));
        put(json, "language", extraction.language());
        put(json, "imageUrl", extraction.imageUrl());
        put(json, "siteName", extraction.siteName());
        json.put("body", extraction.body());
        json.put("wall", extraction.wall().name());
        json.put("method", extraction.method().name());
        json.put("confidence", Math.round(extraction.confidence() * 1_000) / 1_000.0);
    }

    private static void putNames(ObjectNode json, String name, List<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }
}
