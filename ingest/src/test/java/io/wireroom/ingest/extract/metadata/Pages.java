package io.wireroom.ingest.extract.metadata;

import io.wireroom.ingest.extract.FeedHint;
import io.wireroom.ingest.extract.PageInput;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Reads the metadata of small pages. */
final class Pages {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String URL = "https://www.example.com/news/ferry";

    private Pages() {}

    static PageMetadata page(String head, String body) {
        return page(URL, head, body, Optional.empty());
    }

    static PageMetadata body(String body) {
        return page("", body);
    }

    static PageMetadata jsonLd(String json) {
        return page("<script type='application/ld+json'>" + json + "</script>", "<h1>Ferry line reopens</h1>");
    }

    static PageMetadata page(String url, String head, String body, Optional<FeedHint> hint) {
        String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
        PageInput input = new PageInput(new byte[0], Optional.empty(), URI.create(url), hint);
        return PageMetadata.of(input, Jsoup.parse(html, url), NOW);
    }
}
