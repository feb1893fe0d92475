package io.wireroom.ingest.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The JSON of {@code wireroom feeds preview --json}: one object a document, absent values left out. */
public final class PreviewJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PreviewJson() {}

    /**
     * What came of a document.
     *
     * @param file path or URL as it was asked for
     */
    public static ObjectNode of(String file, FeedResult result) {
        ObjectNode json = JSON.objectNode();
        json.put("file", file);
        json.put("ok", result.feed().isPresent());
        result.problem().ifPresent(problem -> {
            json.put("reason", problem.name());
            json.put("detail", result.detail());
        });
        result.feed().ifPresent(feed -> {
            json.put("format", feed.format().name());
            json.set("feed", head(feed));
            ArrayNode entries = json.putArray("entries");
            feed.entries().forEach(entry -> entries.add(entry(entry)));
            if (feed.format() == FeedFormat.SITEMAP_INDEX) {
                ArrayNode sitemaps = json.putArray("sitemaps");
                feed.sitemaps().forEach(sitemap -> sitemaps.add(sitemap(sitemap)));
            }
        });
        return json;
    }

    private static ObjectNode head(Feed feed) {
        ObjectNode head = JSON.objectNode();
        put(head, "title", feed.title());
        put(head, "link", feed.siteUrl());
        put(head, "description", feed.description());
        put(head, "language", feed.language());
        return head;
    }

    private static ObjectNode entry(FeedEntry entry) {
        ObjectNode json = JSON.objectNode();
        put(json, "id", entry.id());
        put(json, "url", entry.url());
        put(json, "title", entry.title());
        put(json, "summary", entry.summary());
        put(json, "content", entry.content());
        putAll(json, "authors", entry.authors());
        putAll(json, "categories", entry.categories());
        put(json, "publishedAt", entry.publishedAt().map(Instant::toString));
        put(json, "oddDate", entry.oddDate());
        put(json, "updatedAt", entry.updatedAt().map(Instant::toString));
        put(json, "imageUrl", entry.imageUrl());
        return json;
    }

    private static ObjectNode sitemap(SitemapLink sitemap) {
        ObjectNode json = JSON.objectNode().put("url", sitemap.url());
        put(json, "changedAt", sitemap.changedAt().map(Instant::toString));
        return json;
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }

    private static void putAll(ObjectNode json, String name, List<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }
}
