package io.wireroom.ingest.find;

import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.identity.WebAddress;
import io.wireroom.ingest.web.Web;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Looks for the feeds of a site; see {@link #find}. Thread-safe. */
public final class FeedFinder {
    /** Addresses asked at one site, robots.txt included. */
    public static final int MOST_REQUESTS = 30;

    static final List<String> USUAL_PATHS = List.of(
            "/feed",
            "/rss",
            "/feed.xml",
            "/rss.xml",
            "/atom.xml",
            "/index.xml",
            "/feed.json",
            "/feeds/posts/default",
            "/index.rdf");
    static final List<String> USUAL_SITEMAPS = List.of("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap.xml");

    private final Web web;
    private final FeedReader reader;

    public FeedFinder(Web web, InstantSource clock) {
        this.web = web;
        this.reader = new FeedReader(clock);
    }

    /**
     * Looks at the address, at what the page there names, at usual paths of its site, and at the sitemaps of robots.txt.
     *
     * @param progress hears before each request how many there were, of {@link #MOST_REQUESTS} at most
     */
    public Findings find(WebAddress start, IntConsumer progress) {
        Search search = new Search(web, reader, start.origin(), progress);
        Optional<List<Candidate>> permitted = search.robots();
        if (permitted.isEmpty()) {
            return search.findings();
        }
        List<Candidate> sitemaps = permitted.get();
        search.look(new Candidate(start.withoutFragment().toString(), Hint.ASKED))
                .forEach(search::look);
        USUAL_PATHS.forEach(path -> search.look(new Candidate(start.origin() + path, Hint.USUAL_PATH)));
        sitemaps.forEach(search::look);
        if (sitemaps.isEmpty()) {
            USUAL_SITEMAPS.forEach(path -> search.look(new Candidate(start.origin() + path, Hint.USUAL_SITEMAP)));
        }
        return search.findings();
    }
}
