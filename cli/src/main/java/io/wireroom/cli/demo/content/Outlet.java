package io.wireroom.cli.demo.content;

import java.util.List;
import java.util.Locale;

/**
 * An invented publisher.
 *
 * @param id its name in URLs and annotations
 * @param name its name
 * @param tagline the line below its name
 * @param language BCP 47 language
 * @param pages path of its pages, with {@code {slug}} and {@code {section}} to fill in
 * @param feeds its feeds, the main one first
 * @param articles everything that it publishes, in no order
 */
public record Outlet(
        String id,
        String name,
        String tagline,
        String language,
        String pages,
        List<OutletFeed> feeds,
        List<DemoArticle> articles) {

    public Outlet {
        feeds = List.copyOf(feeds);
        articles = List.copyOf(articles);
    }

    /** Its virtual host, a name under {@code localhost} (RFC 6761, section 6.3). */
    public String host() {
        return id + ".localhost";
    }

    /** Path of an article's page. */
    public String pageOf(DemoArticle article) {
        String section = article.section().toLowerCase(Locale.ROOT).replace(' ', '-');
        return pages.replace("{slug}", article.slug()).replace("{section}", section);
    }

    /** Path to which an article's entry links: its page, or the redirect that leads there. */
    public String entryLinkOf(DemoArticle article) {
        return article.serving() == Serving.REDIRECT ? "/go/" + article.slug() : pageOf(article);
    }
}
