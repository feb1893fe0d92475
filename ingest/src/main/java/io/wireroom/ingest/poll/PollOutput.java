package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.Feed;
import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.identity.UrlProblem;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.rejection.Rejections;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records that a poll sends on. */
final class PollOutput {
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_SUMMARY = 50_000;
    private static final int LONGEST_CONTENT = 500_000;
    private static final int MOST_NAMES = 100;

    private final Subscription subscription;
    private final Feed feed;
    private final Instant now;

    PollOutput(Subscription subscription, Feed feed, Instant now) {
        this.subscription = subscription;
        this.feed = feed;
        this.now = now;
    }

    /** An entry on its way to its page; texts beyond any honest length are cut, so that every record fits its topic. */
    Discovery discovery(FeedDiff.Found found) {
        FeedEntry entry = found.entry();
        return Discovery.newBuilder()
                .setArticleId(found.article().articleId())
                .setUrl(entry.url().orElse(found.article().url()))
                .setFeedUrl(subscription.getUrl())
                .setSource(source(found))
                .setEntryId(cut(entry.id(), LONGEST_LINE))
                .setChange(found.change())
                .setContentFrom(subscription.getContentFrom())
                .setTitle(cut(entry.title(), LONGEST_LINE))
                .setSummary(cut(entry.summary(), LONGEST_SUMMARY))
                .setContent(cut(entry.content(), LONGEST_CONTENT))
                .setAuthors(names(entry.authors()))
                .setCategories(names(entry.categories()))
                .setPublishedAt(entry.publishedAt().orElse(null))
                .setOddDate(cut(entry.oddDate(), LONGEST_LINE))
                .setUpdatedAt(entry.updatedAt().orElse(null))
                .setImageUrl(cut(entry.imageUrl(), LONGEST_LINE))
                .setLanguage(cut(feed.language().or(subscription::getLanguage), LONGEST_LINE))
                .setDiscoveredAt(now)
                .build();
    }

    /** An entry without a usable URL. */
    Rejection rejection(FeedDiff.Refused refused) {
        FeedEntry entry = refused.entry();
        UrlProblem problem = refused.problem();
        String message = "entry '" + entry.title().or(entry::id).orElse("without title") + "' of "
                + subscription.getUrl() + ": " + problem.sentence();
        Rejection.Builder rejection = Rejections.start(Stage.POLL, EntryProblem.of(problem), message, now)
                .setSubject(entry.url().orElse(subscription.getUrl()))
                .setKey(subscription.getUrl());
        return Rejections.payload(
                        rejection, "text/plain; charset=utf-8", entry.toString().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** A document that could not be read. */
    static Rejection rejection(Subscription subscription, PollFailure failure, Document document, Instant now) {
        String message = subscription.getUrl() + ": " + failure.detail();
        Rejection.Builder rejection = Rejections.start(Stage.POLL, failure.reason(), message, now)
                .setSubject(subscription.getUrl())
                .setKey(subscription.getUrl());
        return Rejections.payload(rejection, document.contentType().orElse("application/octet-stream"), document.body())
                .build();
    }

    private String source(FeedDiff.Found found) {
        String name = subscription
                .getTitle()
                .or(feed::title)
                .filter(title -> !title.isBlank())
                .orElse(found.article().host());
        return cut(name, LONGEST_LINE);
    }

    private static List<String> names(List<String> names) {
        return names.stream()
                .limit(MOST_NAMES)
                .map(name -> cut(name, LONGEST_LINE))
                .toList();
    }

    private static @Nullable String cut(Optional<String> text, int longest) {
        return text.map(t -> cut(t, longest)).orElse(null);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
