package io.wireroom.runtime.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;

/** Elasticsearch's error objects in words. */
public final class Reasons {
    private static final int MAX_DEPTH = 5;

    private Reasons() {}

    /** Type and reason of an error and of what caused it, outermost first. */
    public static String of(JsonNode error) {
        StringBuilder words = new StringBuilder(one(error));
        JsonNode cause = error.path("caused_by");
        for (int depth = 0; cause.isObject() && depth < MAX_DEPTH; depth++) {
            words.append("; caused by ").append(one(cause));
            cause = cause.path("caused_by");
        }
        return words.toString();
    }

    private static String one(JsonNode error) {
        return error.path("type").asText("error") + ": "
                + error.path("reason").asText("").replaceAll("\\s+", " ");
    }
}
