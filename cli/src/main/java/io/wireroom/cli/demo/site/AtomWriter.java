package io.wireroom.cli.demo.site;

import io.wireroom.cli.demo.content.OutletFeed;
import java.util.List;

/** Atom 1.0 (RFC 4287) with summaries. */
final class AtomWriter implements FeedWriter {

    @Override
    public String write(View view, OutletFeed feed, List<Entry> entries) {
        XmlDocument xml = new XmlDocument()
                .open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        view.outlet().language())
                .text("title", feed.title())
                .text("subtitle", view.outlet().tagline() + ". A fictional outlet of the Wireroom demo.")
                .text("id", "tag:" + view.outlet().host() + ",2026:feed")
                .text("updated", view.lastChange(entries).toString())
                .text("link", "", "rel", "self", "href", view.base() + feed.path())
                .text("link", "", "rel", "alternate", "href", view.base() + "/");
        entries.forEach(entry -> entry(xml, entry));
        return xml.finish();
    }

    @Override
    public String contentType() {
        return "application/atom+xml; charset=utf-8";
    }

    private static void entry(XmlDocument xml, Entry entry) {
        xml.open("entry")
                .text("title", entry.wording().title())
                .text("id", entry.guid())
                .text("link", "", "rel", "alternate", "type", "text/html", "href", entry.link())
                .text("published", entry.publishedAt().toString())
                .text("updated", entry.updatedAt().toString())
                .text("category", "", "term", entry.article().section())
                .text("summary", entry.wording().summary(), "type", "text")
                .open("author")
                .text("name", entry.article().author())
                .close()
                .close();
    }
}
