package io.wireroom.bench.site;

import java.util.ArrayList;
import java.util.List;

/**
 * The feeds of the site: {@code http://hH.localhost:PORT/f/N}, feed N on host N modulo the hosts. A feed that changes has
 * new entries at each request, the others answer 304. Confined to the site's thread, but for {@link #share}.
 */
final class Feeds {
    private static final int SCALE = 10_000;

    private final int hosts;
    private final FeedDocuments documents;
    private final int[] versions;
    private volatile double changing;

    Feeds(Shape shape) {
        this.hosts = shape.hosts();
        this.documents = new FeedDocuments(shape.entries(), shape.newEntries());
        this.versions = new int[shape.feeds()];
        this.changing = shape.changing();
    }

    /** From now on so large a share of the feeds changes, 0 to 1. */
    void share(double share) {
        changing = share;
    }

    /** All addresses, in the order of the feeds. */
    List<String> urls(int port) {
        List<String> urls = new ArrayList<>();
        for (int feed = 0; feed < versions.length; feed++) {
            urls.add(site(feed, port) + "/f/" + feed);
        }
        return urls;
    }

    Answer answer(String path, String etag, int port) {
        int feed = number(path);
        if (feed < 0 || feed >= versions.length) {
            return Answer.notFound();
        }
        if (changes(feed) && !etag.isEmpty()) {
            versions[feed]++;
        }
        String current = "\"" + feed + "-" + versions[feed] + "\"";
        return current.equals(etag)
                ? Answer.notModified(current)
                : Answer.feed(current, documents.render(site(feed, port), feed, versions[feed]));
    }

    private String site(int feed, int port) {
        return "http://h" + feed % hosts + ".localhost:" + port;
    }

    /** Spreads the feeds that change evenly over hosts. */
    private boolean changes(int feed) {
        return Math.floorMod(feed * 0x9E3779B9, SCALE) < changing * SCALE;
    }

    private static int number(String path) {
        return path.matches("/f/\\d{1,7}") ? Integer.parseInt(path.substring(3)) : -1;
    }
}
