package io.wireroom.ingest;

import io.wireroom.ingest.http.LocalSite;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds and pages of made-up news on names under {@code localhost}. */
final class NewsSite {
    private NewsSite() {}

    /** Many hosts with one feed each: {@code /feed} lists the articles {@code /a/0} and so on; pages pass the gate. */
    static LocalSite ofManyHosts(int articlesAFeed, PageGate gate) {
        LocalSite site = new LocalSite();
        site.on("/feed", exchange -> {
            String base = "http://" + exchange.getRequestHeaders().getFirst("Host");
            String items = IntStream.range(0, articlesAFeed)
                    .mapToObj(i -> item("Story " + i, base + "/a/" + i))
                    .collect(Collectors.joining());
            LocalSite.answer(exchange, 200, Map.of("Content-Type", "application/rss+xml"), rss(items));
        });
        site.on("/a/", exchange -> {
            gate.pass();
            String name = exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI();
            LocalSite.answer(exchange, 200, Map.of("Content-Type", "text/html"), page("Story " + name));
        });
        return site;
    }

    static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Test News</title>"
                + "<link>http://news.localhost/</link><description>News for tests.</description>" + items
                + "</channel></rss>";
    }

    static String item(String title, String link) {
        return "<item><title>" + title + "</title><link>" + link + "</link><guid>" + link + "</guid>"
                + "<description>What " + title + " is about.</description></item>";
    }

    static String page(String title) {
        String paragraph = "<p>The committee met on Tuesday to hear what " + title + " means for the people who live by"
                + " the harbour, and several members asked for figures that nobody had brought along.</p>";
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + title + "</title></head><body><article><h1>" + title
                + "</h1>" + paragraph.repeat(6) + "</article></body></html>";
    }
}
