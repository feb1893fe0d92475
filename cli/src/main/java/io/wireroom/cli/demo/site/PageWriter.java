package io.wireroom.cli.demo.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.demo.content.Outlet;
import io.wireroom.cli.demo.content.Serving;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Writes the pages of an outlet: articles amid the usual furniture, the front page, and what stands in for a page. */
final class PageWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int RELATED = 4;

    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /** The page of an article. */
    String article(View view, Entry entry) {
        Map<String, String> values = common(view);
        values.put("title", entry.wording().title());
        values.put("summary", entry.wording().summary());
        values.put("author", entry.article().author());
        values.put("section", entry.article().section());
        values.put("url", entry.page());
        values.put("image", view.base() + "/images/" + entry.article().slug() + ".jpg");
        values.put("published", entry.publishedAt().toString());
        values.put("modified", entry.updatedAt().toString());
        values.put("publishedSpoken", SPOKEN.format(entry.publishedAt()) + " UTC");
        values.put("jsonLd", jsonLd(view.outlet(), entry));
        values.put("related", links(others(view, entry)));
        values.putAll(text(entry));
        return template(view.outlet().id()).fill(values);
    }

    /** The front page of an outlet. */
    String front(View view) {
        Map<String, String> values = common(view);
        values.put("entries", links(view.entries()));
        return template("front").fill(values);
    }

    /** What a protected page answers to programs. */
    String botWall(View view) {
        return template("bot-wall").fill(common(view));
    }

    /** What is said where nothing is. */
    String notFound(View view) {
        return template("not-found").fill(common(view));
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, Template::named);
    }

    private static Map<String, String> common(View view) {
        Map<String, String> values = new HashMap<>();
        values.put("site", view.outlet().name());
        values.put("tagline", view.outlet().tagline());
        values.put("language", view.outlet().language());
        values.put("feed", view.outlet().feeds().get(0).path());
        return values;
    }

    /** The text in two halves, so that templates can put something between them, and the box of a paywall. */
    private static Map<String, String> text(Entry entry) {
        List<String> paragraphs = entry.wording().paragraphs();
        int half = (paragraphs.size() + 1) / 2;
        boolean paywall = entry.article().serving() == Serving.PAYWALL;
        return Map.of(
                "firstHalf",
                html(paragraphs.subList(0, half)),
                "secondHalf",
                html(paragraphs.subList(half, paragraphs.size())),
                "paywallMark",
                paywall ? PAYWALL_MARK : "",
                "paywall",
                paywall ? PAYWALL_BOX : "");
    }

    private static final String PAYWALL_MARK = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "isAccessibleForFree": false,
            "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".paywall"}}</script>
            """;

    private static final String PAYWALL_BOX = """
            <div class="paywall" id="paywall-barrier"><h2>Subscribe to continue reading</h2>
            <p>This article is for subscribers. Read on for 1 a week, cancel at any time.</p>
            <a class="button" href="/subscribe">Subscribe</a> <a href="/login">Already a subscriber? Log in</a></div>
            """;

    private static String html(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> "<p>" + Template.escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static List<Entry> others(View view, Entry entry) {
        return view.entries().stream()
                .filter(other -> !other.article().equals(entry.article()))
                .limit(RELATED)
                .toList();
    }

    private static String links(List<Entry> entries) {
        return entries.stream()
                .map(entry -> "<li><a href=\"" + Template.escape(entry.link()) + "\">"
                        + Template.escape(entry.wording().title()) + "</a></li>")
                .collect(Collectors.joining("\n"));
    }

    private static String jsonLd(Outlet outlet, Entry entry) {
        ObjectNode article = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "NewsArticle")
                .put("headline", entry.wording().title())
                .put("description", entry.wording().summary())
                .put("datePublished", entry.publishedAt().toString())
                .put("dateModified", entry.updatedAt().toString())
                .put("mainEntityOfPage", entry.page())
                .put("inLanguage", outlet.language())
                .put("isAccessibleForFree", entry.article().serving() != Serving.PAYWALL);
        article.putObject("author")
                .put("@type", "Person")
                .put("name", entry.article().author());
        article.putObject("publisher").put("@type", "NewsMediaOrganization").put("name", outlet.name());
        return article.toPrettyString().replace("</", "<\\/");
    }
}
