package io.wireroom.web.page;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpHandler;
import io.wireroom.runtime.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Answers with the page's files, those of its libraries included: only files that are listed at its start, so that no path
 * leads elsewhere. Views have addresses of their own, which all answer with the page. Thread-safe.
 */
public final class Page implements HttpHandler {
    private static final String INDEX = "index.html";
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> TYPES = Map.of(
            "html", HTML,
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");

    private final Map<String, HttpAnswer> files = new HashMap<>();
    private final HttpAnswer index;

    /** Reads all files. */
    public Page() {
        for (String line : text("files.txt").lines().filter(l -> !l.isBlank()).toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            String resource = parts.length == 2 ? "/META-INF/resources/webjars/" + parts[1] : parts[0];
            files.put("/" + parts[0], file(parts[0], read(resource)));
        }
        this.index = file(INDEX, read(INDEX));
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return HttpAnswer.text(405, "Only GET.\n").with("Allow", "GET, HEAD");
        }
        HttpAnswer found = files.get(request.path());
        if (found == null && isView(request.path())) {
            found = index;
        }
        if (found == null) {
            return HttpAnswer.notFound();
        }
        Optional<String> held = request.header("If-None-Match");
        String tag = found.headers().getOrDefault("ETag", "");
        return held.isPresent() && held.get().contains(tag)
                ? HttpAnswer.empty(304).with("ETag", tag)
                : found;
    }

    /** A path without a dot is a view's. */
    private static boolean isView(String path) {
        return path.indexOf('.') < 0;
    }

    private static HttpAnswer file(String name, byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return HttpAnswer.of(200, type, bytes)
                .with("ETag", "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"")
                .with("Cache-Control", "no-cache");
    }

    private static String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Page.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the page's file " + resource + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the page's file " + resource + " cannot be read", e);
        }
    }
}
