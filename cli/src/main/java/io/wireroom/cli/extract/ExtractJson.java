package io.wireroom.cli.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.ingest.extract.Extraction;
import io.wireroom.ingest.extract.ExtractionProblem;
import io.wireroom.ingest.extract.ExtractionResult;
import io.wireroom.schemas.record.Wall;
import java.time.Instant;
import java.util.Optional;

/** The stable JSON of an extraction; absent values are left out. */
final class ExtractJson {
    private ExtractJson() {}

    static ObjectNode of(String file, Optional<String> url, ExtractionResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", file);
        json.put("ok", result.extraction().isPresent());
        result.problem().ifPresent(problem -> {
            json.put("reason", problem.name());
            json.put("detail", result.detail());
        });
        url.ifPresent(u -> json.put("url", u));
        result.extraction().ifPresent(extraction -> put(json, extraction));
        result.problem().ifPresent(problem -> json.put("wall", wall(problem).name()));
        return json;
    }

    private static void put(ObjectNode json, Extraction extraction) {
        put(json, "canonicalUrl", extraction.canonicalUrl());
        put(json, "title", extraction.title());
        ArrayNode authors = json.putArray("authors");
        extraction.authors().forEach(authors::add);
        put(json, "publishedAt", extraction.publishedAt().map(Instant::toString));
        put(json, "publishedFrom", extraction.publishedFrom().map(Enum::name));
        put(json, "modifiedAt", extraction.modifiedAt().map(Instant::toString));
        put(json, "language", extraction.language());
        put(json, "imageUrl", extraction.imageUrl());
        put(json, "siteName", extraction.siteName());
        json.put("body", extraction.body());
        json.put("wall", extraction.wall().name());
        json.put("method", extraction.method().name());
    }

    private static Wall wall(ExtractionProblem problem) {
        return switch (problem) {
            case BOT_WALL -> Wall.BOT;
            case CONSENT_WALL -> Wall.CONSENT;
            default -> Wall.NONE;
        };
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }
}
