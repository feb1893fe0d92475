package io.wireroom.ingest.find;

/** Why an address was tried; the earlier, the likelier is a feed that people mean. */
public enum Hint {
    /** It is the address that was asked about. */
    ASKED("the address itself"),
    /** A link element of the page names it as a feed. */
    LINK_ELEMENT("a link element of the page"),
    /** A link on the page looks like one to a feed. */
    PAGE_LINK("a link on the page"),
    /** Feeds often lie there. */
    USUAL_PATH("a usual path"),
    /** The site's robots.txt lists it as a sitemap. */
    ROBOTS_SITEMAP("a sitemap of robots.txt"),
    /** Sitemaps often lie there. */
    USUAL_SITEMAP("a usual path of sitemaps"),
    /** It tells which addresses may be tried, and lists sitemaps. */
    ROBOTS("robots.txt");

    private final String words;

    Hint(String words) {
        this.words = words;
    }

    /** In words, to follow "found by". */
    public String words() {
        return words;
    }
}
