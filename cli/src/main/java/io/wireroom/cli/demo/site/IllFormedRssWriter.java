package io.wireroom.cli.demo.site;

import io.wireroom.cli.demo.content.EntryFlaw;
import io.wireroom.cli.demo.content.OutletFeed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * RSS 2.0 as careless scripts write it: a blank line before the XML declaration, ampersands as they come, entities
 * that only HTML knows, and a date format that changes from item to item.
 */
final class IllFormedRssWriter implements FeedWriter {
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            format("yyyy-MM-dd HH:mm:ss 'UTC'"),
            format("EEEE, d MMMM yyyy HH:mm:ss 'GMT'"),
            format("d MMM yyyy HH:mm 'GMT'"),
            format("yyyy-MM-dd'T'HH:mm:ssXXX"));

    @Override
    public String write(View view, OutletFeed feed, List<Entry> entries) {
        StringBuilder xml = new StringBuilder(
                """

                <?xml version="1.0"?>
                <rss version="2.0"><channel>
                <title>%s</title>
                <link>%s/</link>
                <description>%s &middot; A fictional outlet of the Wireroom demo &copy; 2026</description>
                """.formatted(feed.title(), view.base(), view.outlet().tagline()));
        entries.forEach(entry -> item(xml, entry));
        return xml.append("</channel></rss>\n").toString();
    }

    @Override
    public String contentType() {
        return "text/html; charset=utf-8";
    }

    private static void item(StringBuilder xml, Entry entry) {
        xml.append("<item><title>").append(entry.wording().title()).append("</title>\n");
        if (entry.article().flaw() != EntryFlaw.NO_LINK) {
            xml.append("<link>").append(entry.link()).append("</link>\n");
        }
        xml.append("""
                <guid isPermaLink="false">%s</guid>
                <description>%s&nbsp;&hellip; <a href="%s?a=1&b=2">more</a></description>
                <author>%s</author><category>%s</category>
                <pubDate>%s</pubDate></item>
                """.formatted(
                        entry.guid(),
                        entry.wording().summary(),
                        entry.page(),
                        entry.article().author(),
                        entry.article().section(),
                        date(entry)));
    }

    private static String date(Entry entry) {
        if (entry.article().flaw() == EntryFlaw.NONSENSE_DATE) {
            return "the day after the big tide, towards evening";
        }
        Instant published = entry.publishedAt();
        int pick = Math.floorMod(entry.article().slug().hashCode(), DATES.size());
        return DATES.get(pick).format(published.atOffset(ZoneOffset.UTC));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
