package io.wireroom.web.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.web.api.ApiRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where a page of hits ended, as text that callers hand back unread: the sort values of its last hit. */
final class Cursor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    static String of(JsonNode sort) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sort.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The sort values that the request's cursor holds; a problem where it is none. */
    static Optional<JsonNode> of(ApiRequest request, int values) {
        Optional<String> cursor = request.query("cursor");
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode sort = JSON.readTree(Base64.getUrlDecoder().decode(cursor.get()));
            if (sort.isArray() && sort.size() == values) {
                for (JsonNode value : sort) {
                    if (value.isContainerNode()) {
                        throw ApiRequest.bad("cursor", "is not the next of an earlier answer");
                    }
                }
                return Optional.of(sort);
            }
        } catch (IOException | IllegalArgumentException e) {
            // the same answer as below
        }
        throw ApiRequest.bad("cursor", "is not the next of an earlier answer");
    }
}
