package io.wireroom.ingest.find;

import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.markup.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The addresses on a page that may be feeds: link elements first, then links that look like it. */
final class PageCandidates {
    private static final int MOST_LINKS = 10;
    private static final Pattern FEED_TYPE = Pattern.compile(
            "(?i)application/(?:rss|atom|rdf|feed)\\+(?:xml|json)|application/json|text/xml|application/xml");
    private static final Pattern FEED_LINK = Pattern.compile(
            "(?i)(?:^|[/._-])(?:rss|feeds?|atom|rdf)(?:$|[/._?-])|\\.(?:rss|rdf|atom)$|(?:feed|rss|atom)\\.(?:xml|json)$");
    private static final Pattern OEMBED = Pattern.compile("(?i)oembed|wp-json|opensearch");

    private PageCandidates() {}

    /** @param html decoded or as its bytes are; links are ASCII */
    static List<Candidate> of(String html, WebAddress page) {
        Document document = Html.page(html);
        WebAddress base = Optional.ofNullable(document.selectFirst("base[href]"))
                .flatMap(element -> page.resolve(element.attr("href")))
                .orElse(page);
        List<Candidate> found = new ArrayList<>();
        for (Element link : document.select("link[href]")) {
            if (namesAFeed(link)) {
                add(found, link, base, Hint.LINK_ELEMENT);
            }
        }
        document.select("a[href]").stream()
                .filter(link -> FEED_LINK.matcher(path(link.attr("href"))).find())
                .limit(MOST_LINKS)
                .forEach(link -> add(found, link, base, Hint.PAGE_LINK));
        return found;
    }

    private static boolean namesAFeed(Element link) {
        String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
        boolean alternate = rel.contains(" alternate ")
                && FEED_TYPE.matcher(link.attr("type")).find();
        return (alternate || rel.contains(" feed "))
                && !OEMBED.matcher(link.attr("href")).find();
    }

    private static String path(String href) {
        int behind = href.indexOf('#');
        return behind < 0 ? href : href.substring(0, behind);
    }

    private static void add(List<Candidate> found, Element link, WebAddress base, Hint hint) {
        base.resolve(link.attr("href"))
                .map(address -> address.withoutFragment().toString())
                .ifPresent(url -> found.add(new Candidate(url, hint)));
    }
}
