package io.wireroom.ingest.feed;

/** Dialect of a feed document, as it declares itself. */
public enum FeedFormat {
    RSS_0_9,
    RSS_0_91,
    RSS_0_92,
    RSS_0_93,
    RSS_0_94,
    RSS_2_0,
    /** RSS 0.90: RDF of Netscape. */
    RDF_0_90,
    /** RSS 1.0. */
    RDF_1_0,
    ATOM_0_3,
    ATOM_1_0,
    JSON_FEED_1_0,
    JSON_FEED_1_1,
    /** A sitemap whose URLs may carry Google's news extension. */
    NEWS_SITEMAP,
    /** A list of sitemaps. */
    SITEMAP_INDEX
}
