package io.wireroom.cli.demo.check;

import io.wireroom.cli.demo.site.DemoSite;
import io.wireroom.cli.demo.site.Timetable;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When everything is through: all is released and polled, no discovery or article is under way, and Elasticsearch holds
 * the newest revision of each article.
 *
 * @param timetable when what appears
 * @param feeds the feeds that are followed
 */
public record Through(Timetable timetable, List<DemoSite.Feed> feeds) {

    public Through {
        feeds = List.copyOf(feeds);
    }

    /**
     * What is still to come, in words; empty when everything is through.
     *
     * @param unchanged articles whose text was known already, as the enrichment counts them
     */
    public List<String> missing(Tally tally, long unchanged, Collection<IndexedArticle> indexed, Instant now) {
        List<String> missing = new ArrayList<>();
        if (!timetable.complete(now)) {
            missing.add("not everything has appeared on the site");
        }
        long unpolled = feeds.stream().filter(feed -> !polled(feed, tally)).count();
        if (unpolled > 0) {
            missing.add(unpolled + " feeds are still to be polled for the last time");
        }
        pages(tally, missing);
        long enriched = tally.versions() + unchanged + tally.rejections(Stage.ENRICH);
        if (enriched != tally.articles()) {
            missing.add("of " + tally.articles() + " articles " + enriched + " are through the enrichment");
        }
        long stale = stale(tally, indexed);
        if (stale > 0) {
            missing.add(stale + " articles are not in Elasticsearch, or not as they are now");
        }
        return missing;
    }

    private static void pages(Tally tally, List<String> missing) {
        long found = tally.feeds(FeedCounters::getDiscovered);
        long read = tally.articles() + tally.rejections(Stage.FETCH);
        if (tally.discoveries() != found || read != found) {
            missing.add("of " + found + " discovered entries " + read + " have been read");
        }
    }

    private boolean polled(DemoSite.Feed feed, Tally tally) {
        Instant end = timetable.at(Timetable.LAST_MINUTE);
        return tally.lastSuccess(feed.url()).filter(at -> at.isAfter(end)).isPresent();
    }

    /** The sink writes what was not rejected. */
    private static long stale(Tally tally, Collection<IndexedArticle> indexed) {
        Map<String, Long> revisions =
                indexed.stream().collect(Collectors.toMap(IndexedArticle::id, IndexedArticle::revision, Math::max));
        return tally.newest().stream()
                        .filter(article -> !held(article, revisions))
                        .count()
                - tally.rejections(Stage.SINK);
    }

    private static boolean held(EnrichedArticle article, Map<String, Long> revisions) {
        return revisions.getOrDefault(article.getArticle().getId(), -1L) >= article.getRevision();
    }
}
