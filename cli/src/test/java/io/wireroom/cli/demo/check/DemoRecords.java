package io.wireroom.cli.demo.check;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import java.time.Instant;

/** Records with as little in them as they may have. */
public final class DemoRecords {
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private DemoRecords() {}

    public static Article article(String id, String title) {
        return Article.newBuilder()
                .setId(id)
                .setUrl("http://northwire.localhost/" + id)
                .setSource("Northwire")
                .setTitle(title)
                .setBody("Text of " + title)
                .setDiscoveredAt(NOW)
                .setFetchedAt(NOW)
                .build();
    }

    public static EnrichedArticle.Builder enriched(String id, String title, int version, long revision) {
        return EnrichedArticle.newBuilder()
                .setArticle(article(id, title))
                .setVersion(version)
                .setRevision(revision)
                .setFirstSeenAt(NOW)
                .setTaxonomyVersion("0123456789ab")
                .setEnrichedAt(NOW);
    }

    /** A feed after a poll. */
    public static FeedState feed(String url, long discovered, long unchanged, long rejected) {
        FeedCounters counters = FeedCounters.newBuilder()
                .setPolls(1)
                .setSeen(discovered + unchanged + rejected)
                .setDiscovered(discovered)
                .setUnchanged(unchanged)
                .setRejected(rejected)
                .build();
        return FeedState.newBuilder()
                .setUrl(url)
                .setTitle("Northwire")
                .setFormat("RSS_2_0")
                .setLastSuccessAt(NOW)
                .setNextPollAt(NOW)
                .setIntervalMillis(1_000)
                .setCounters(counters)
                .build();
    }

    public static Rejection rejection(Stage stage, String reason) {
        return Rejection.newBuilder()
                .setId(stage + reason)
                .setStage(stage)
                .setReason(reason)
                .setMessage("It did not work.")
                .setSubject("http://gridline.localhost/articles/inside-the-ranking-file-of-a-very-long-name")
                .setRejectedAt(NOW)
                .build();
    }
}
