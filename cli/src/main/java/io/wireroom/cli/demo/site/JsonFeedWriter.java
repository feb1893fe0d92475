package io.wireroom.cli.demo.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.demo.content.OutletFeed;
import java.util.List;

/** JSON Feed 1.1. */
final class JsonFeedWriter implements FeedWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String write(View view, OutletFeed feed, List<Entry> entries) {
        ObjectNode document = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("description", view.outlet().tagline() + ". A fictional outlet of the Wireroom demo.")
                .put("home_page_url", view.base() + "/")
                .put("feed_url", view.base() + feed.path())
                .put("language", view.outlet().language());
        entries.forEach(entry -> item(document.withArray("items").addObject(), entry));
        return document.toPrettyString();
    }

    @Override
    public String contentType() {
        return "application/feed+json; charset=utf-8";
    }

    private static void item(ObjectNode item, Entry entry) {
        item.put("id", entry.guid())
                .put("url", entry.link())
                .put("title", entry.wording().title())
                .put("summary", entry.wording().summary())
                .put("content_text", entry.wording().summary())
                .put("date_published", entry.publishedAt().toString())
                .put("date_modified", entry.updatedAt().toString());
        item.withArray("authors").addObject().put("name", entry.article().author());
        item.withArray("tags").add(entry.article().section());
    }
}
