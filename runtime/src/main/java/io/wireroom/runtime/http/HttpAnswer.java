package io.wireroom.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An answer.
 *
 * @param status HTTP status code
 * @param headers header fields to send, Content-Type among them
 * @param body the body; empty for none
 * @param stream who writes the rest of the body, for as long as it likes; absent where the body is all
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body, Optional<HttpStream.Source> stream) {

    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    public static HttpAnswer of(int status, String contentType, byte[] body) {
        return new HttpAnswer(status, Map.of("Content-Type", contentType), body, Optional.empty());
    }

    public static HttpAnswer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpAnswer json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body, such as 204 or 304. */
    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), new byte[0], Optional.empty());
    }

    /** A successful answer whose body is written as it comes. */
    public static HttpAnswer streaming(String contentType, HttpStream.Source source) {
        return new HttpAnswer(200, Map.of("Content-Type", contentType), new byte[0], Optional.of(source));
    }

    public static HttpAnswer notFound() {
        return text(404, "There is nothing here.\n");
    }

    /** The same answer with one more header field, or another value of it. */
    public HttpAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpAnswer(status, more, body, stream);
    }
}
