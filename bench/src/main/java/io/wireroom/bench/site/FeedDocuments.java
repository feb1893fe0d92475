package io.wireroom.bench.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * RSS 2.0 documents of made-up news, about 900 bytes an entry: title, link, guid, date, author, category and a paragraph
 * of HTML. A document is assembled from pieces made beforehand, which takes some microseconds. Not thread-safe.
 */
final class FeedDocuments {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int TEXTS = 256;
    private static final String[] WORDS =
            ("council harbour minister budget vote company market river school court bridge"
                            + " report island weather union storm price energy museum doctor police railway festival border"
                            + " champion agreement election hospital satellite drought factory investor village scientist the a of"
                            + " in on after before against with over said would could their plan week people city new")
                    .split(" ");

    private final int entries;
    private final int newEachTime;
    private final List<byte[]> texts = new ArrayList<>();
    private final Map<Integer, byte[]> dates = new HashMap<>();

    /**
     * @param entries in each document
     * @param newEachTime entries by which each version of a document differs from the one before
     */
    FeedDocuments(int entries, int newEachTime) {
        this.entries = entries;
        this.newEachTime = newEachTime;
        Random random = new Random(7);
        for (int i = 0; i < TEXTS; i++) {
            texts.add(ascii(text(random)));
        }
    }

    /** A version of a feed's document, newest entry first. */
    byte[] render(String site, int feed, int version) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(entries * 1024);
        write(
                out,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Feed " + feed
                        + "</title><link>" + site
                        + "/</link><description>News for benchmarks.</description><language>en</language>\n");
        int newest = version * newEachTime + entries - 1;
        for (int number = newest; number > newest - entries; number--) {
            entry(out, site + "/a/" + feed + "-" + number, feed, number);
        }
        write(out, "</channel></rss>\n");
        return out.toByteArray();
    }

    private void entry(ByteArrayOutputStream out, String link, int feed, int number) {
        write(
                out,
                "<item><title>Story " + number + " of feed " + feed
                        + ": what the council decided on the harbour</title><link>" + link
                        + "</link><guid isPermaLink=\"true\">" + link + "</guid>");
        out.writeBytes(dates.computeIfAbsent(number, FeedDocuments::date));
        out.writeBytes(texts.get(Math.floorMod(feed * 31 + number, TEXTS)));
    }

    private static byte[] date(int number) {
        Instant at = FIRST.plusSeconds(60L * number);
        return ascii(
                "<pubDate>" + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)) + "</pubDate>");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("<dc:creator>Ann Author</dc:creator><category>World</category>"
                + "<category>Politics</category><description><![CDATA[<p>");
        while (text.length() < 650) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.append("</p> <a href=\"https://news.example/more\">Read more</a>]]></description></item>\n")
                .toString();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(ascii(text));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
