package io.wireroom.web.syndication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as one segment of a URL's path. */
final class PathSegment {
    private PathSegment() {}

    static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
