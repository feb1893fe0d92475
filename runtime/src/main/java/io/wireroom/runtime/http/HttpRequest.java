package io.wireroom.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it.
 *
 * @param method upper case, such as GET
 * @param host host part of the Host header in lower case, without port
 * @param path decoded path, starting with a slash, without dot segments
 * @param query decoded query parameters; of repeated ones the first
 * @param headers header fields, names in lower case; repeated ones joined by commas
 * @param body the whole body, at most the server's limit; empty when there is none
 * @param remote address of who asks, without port; of a proxy where one stands between
 */
public record HttpRequest(
        String method,
        String host,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        String remote) {

    public HttpRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** A header field by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
