package io.wireroom.runtime.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An HTTP answer of Elasticsearch, whatever its status. The caller leaves the bytes alone. */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_REASON = 1_000;

    private final int status;
    private final byte[] body;

    /**
     * @param status HTTP status code
     * @param body the body, kept as it is
     */
    public Answer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The body; a missing node when it is not JSON. */
    public JsonNode json() {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** The error in one line: Elasticsearch's type, reason and cause, or what else the body says. */
    public String reason() {
        JsonNode error = json().path("error");
        String text = error.isObject() ? Reasons.of(error) : new String(body, StandardCharsets.UTF_8).strip();
        String line = text.replaceAll("\\s+", " ");
        return "HTTP " + status + (line.isEmpty() ? "" : ": " + line.substring(0, Math.min(line.length(), MAX_REASON)));
    }

    /** True when Elasticsearch itself, not something between, says that it failed. */
    public boolean isErrorOfElasticsearch() {
        return json().path("error").path("type").isTextual();
    }
}
