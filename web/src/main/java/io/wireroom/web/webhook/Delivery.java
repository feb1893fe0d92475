package io.wireroom.web.webhook;

import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.web.api.Json;
import io.wireroom.web.article.EnrichedJson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is delivered.
 *
 * @param id the same in every attempt, so that a receiver can pass over what it has already
 * @param body JSON
 */
record Delivery(String id, byte[] body) {

    static Delivery of(EnrichedArticle enriched) {
        String id = enriched.getArticle().getId() + "-" + enriched.getRevision();
        Map<String, Object> json = start(id, "article");
        json.put("article", EnrichedJson.of(enriched));
        return new Delivery(id, Json.bytes(json));
    }

    /** One that only shows whether deliveries arrive. */
    static Delivery test(String id) {
        return new Delivery(id, Json.bytes(start(id, "test")));
    }

    private static Map<String, Object> start(String id, String type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("type", type);
        return json;
    }
}
