package io.wireroom.web.syndication;

import io.wireroom.web.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a feed as JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeedWriter {
    static final String TYPE = "application/feed+json";
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private JsonFeedWriter() {}

    static String write(TopicFeed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("title", feed.label());
        feed.home().ifPresent(home -> json.put("home_page_url", home));
        feed.self().ifPresent(self -> json.put("feed_url", self));
        feed.hub().ifPresent(hub -> json.put("hubs", List.of(Map.of("type", "WebSub", "url", hub))));
        json.put("items", feed.entries().stream().map(JsonFeedWriter::item).toList());
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> item(FeedEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.urn());
        json.put("url", entry.url());
        json.put("title", entry.title());
        json.put("content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
        json.put("date_published", entry.published().toString());
        json.put("date_modified", entry.updated().toString());
        List<String> authors = entry.authors().isEmpty() ? List.of(entry.source()) : entry.authors();
        json.put("authors", authors.stream().map(name -> Map.of("name", name)).toList());
        json.put("tags", entry.topics());
        entry.language().ifPresent(language -> json.put("language", language));
        return json;
    }
}
