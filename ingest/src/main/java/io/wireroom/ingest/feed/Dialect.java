package io.wireroom.ingest.feed;

import java.util.Optional;
import org.jdom2.Element;

/** Tells the dialect of a feed by its root element. */
final class Dialect {
    private Dialect() {}

    static FeedFormat of(Element root) throws FeedUnreadable {
        String name = root.getName().toLowerCase(java.util.Locale.ROOT);
        Optional<String> version = FeedTree.attribute(root, "version");
        return switch (name) {
            case "rss" -> rss(version.orElse("2.0"));
            case "rdf" ->
                FeedTree.child(root, "channel")
                                .flatMap(channel -> FeedTree.attribute(channel, "about"))
                                .isPresent()
                        ? FeedFormat.RDF_1_0
                        : FeedFormat.RDF_0_90;
            case "feed", "entry" ->
                version.isPresent()
                                || FeedTree.child(root, "tagline", "modified").isPresent()
                        ? FeedFormat.ATOM_0_3
                        : FeedFormat.ATOM_1_0;
            case "channel", "item" -> FeedFormat.RSS_2_0;
            case "urlset" -> FeedFormat.NEWS_SITEMAP;
            case "sitemapindex" -> FeedFormat.SITEMAP_INDEX;
            case "html" -> throw new FeedUnreadable(FeedProblem.HTML_PAGE, "The document is an HTML page.");
            default ->
                throw new FeedUnreadable(
                        FeedProblem.NOT_A_FEED,
                        "The document's root element is " + shown(root.getName()) + ", of no known feed.");
        };
    }

    private static FeedFormat rss(String version) {
        return switch (version.strip()) {
            case "0.9", "0.90" -> FeedFormat.RSS_0_9;
            case "0.91" -> FeedFormat.RSS_0_91;
            case "0.92" -> FeedFormat.RSS_0_92;
            case "0.93" -> FeedFormat.RSS_0_93;
            case "0.94" -> FeedFormat.RSS_0_94;
            default -> FeedFormat.RSS_2_0;
        };
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }
}
