package io.wireroom.cli.rejection;

import io.wireroom.schemas.record.Rejection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The JSON of a rejection; absent values are left out. */
final class RejectionJson {
    private RejectionJson() {}

    /** Everything but payload and headers. */
    static Map<String, Object> of(Rejection rejection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rejection.getId());
        json.put("rejectedAt", rejection.getRejectedAt().toString());
        json.put("stage", rejection.getStage().name());
        json.put("reason", rejection.getReason());
        json.put("message", rejection.getMessage());
        put(json, "subject", rejection.getSubject());
        put(json, "topic", rejection.getTopic());
        put(json, "partition", rejection.getPartition());
        put(json, "offset", rejection.getOffset());
        put(json, "key", rejection.getKey());
        put(json, "contentType", rejection.getContentType());
        json.put("bytes", PayloadText.bytes(rejection).length);
        json.put("truncated", rejection.getTruncated());
        json.put("attempt", rejection.getAttempt());
        return json;
    }

    private static void put(Map<String, Object> json, String name, Optional<?> value) {
        value.ifPresent(v -> json.put(name, v));
    }
}
