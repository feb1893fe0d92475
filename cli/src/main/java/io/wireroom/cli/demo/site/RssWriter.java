package io.wireroom.cli.demo.site;

import io.wireroom.cli.demo.content.EntryFlaw;
import io.wireroom.cli.demo.content.OutletFeed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** RSS 2.0 with Dublin Core authors. Links in feeds of one section carry tracking parameters. */
final class RssWriter implements FeedWriter {

    @Override
    public String write(View view, OutletFeed feed, List<Entry> entries) {
        XmlDocument xml = new XmlDocument()
                .open("rss", "version", "2.0", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .open("channel")
                .text("title", feed.title())
                .text("link", view.base() + "/")
                .text("description", view.outlet().tagline() + ". A fictional outlet of the Wireroom demo.")
                .text("language", view.outlet().language())
                .text("lastBuildDate", date(view.lastChange(entries)));
        entries.forEach(entry -> item(xml, feed, entry));
        return xml.finish();
    }

    @Override
    public String contentType() {
        return "application/rss+xml; charset=utf-8";
    }

    static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static void item(XmlDocument xml, OutletFeed feed, Entry entry) {
        xml.open("item").text("title", entry.wording().title());
        if (entry.article().flaw() != EntryFlaw.NO_LINK) {
            xml.text("link", entry.link() + tracking(feed));
        }
        xml.text("guid", entry.guid(), "isPermaLink", "false")
                .text("description", entry.wording().summary())
                .text("dc:creator", entry.article().author())
                .text("category", entry.article().section())
                .text("pubDate", entry.article().flaw() == EntryFlaw.NONSENSE_DATE ? "soon" : date(entry.publishedAt()))
                .close();
    }

    private static String tracking(OutletFeed feed) {
        return feed.section().isPresent() ? "?utm_source=feed&utm_medium=rss" : "";
    }
}
