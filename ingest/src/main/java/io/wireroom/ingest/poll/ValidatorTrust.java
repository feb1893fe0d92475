package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.http.Validators;
import io.wireroom.schemas.record.EntryChange;
import io.wireroom.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a server's 304 is believed. After some twenty of them in a row, or a day, one request goes without validators.
 * When it brings entries that the server should have announced, its validators lie and are not used for a month.
 */
final class ValidatorTrust {
    /** The sample comes after so many 304s at least; which of the following ones, differs from feed to feed. */
    static final int LEAST_IN_ROW = 18;

    static final Duration SAMPLE_AGE = Duration.ofHours(24);
    static final Duration DISTRUST = Duration.ofDays(30);

    private static final int SPREAD = 5;

    /** An entry may be dated so much before it appears, by slow editors and caches. */
    private static final Duration LATE = Duration.ofHours(1);

    private ValidatorTrust() {}

    /** What the next request is to be sent with. */
    static Validators validators(FeedState state, Instant now) {
        return distrusted(state, now) || sampleDue(state, now) ? Validators.NONE : held(state);
    }

    /** True for a month after the feed's validators were found to lie. */
    static boolean distrusted(FeedState state, Instant now) {
        return state.getValidatorsLiedAt()
                .filter(lied -> lied.plus(DISTRUST).isAfter(now))
                .isPresent();
    }

    private static boolean sampleDue(FeedState state, Instant now) {
        if (state.getFailureReason().isPresent()) {
            return false; // a server in trouble is not asked for more than need be
        }
        int inRow = state.getNotModifiedInRow();
        boolean old = state.getDocumentAt()
                .filter(at -> !at.plus(SAMPLE_AGE).isAfter(now))
                .isPresent();
        return inRow >= LEAST_IN_ROW + Math.floorMod(state.getUrl().hashCode(), SPREAD) || (inRow > 0 && old);
    }

    /**
     * True when a document that was asked for without validators shows that the 304s before it hid entries: it has new
     * ones under the same validators, or most new ones are dated between the last document and the last 304.
     */
    static boolean lied(FeedState before, Validators sent, Validators given, FeedDiff diff) {
        Validators held = held(before);
        if (sent.present() || !held.present() || before.getNotModifiedInRow() == 0) {
            return false;
        }
        List<FeedEntry> news = diff.discovered().stream()
                .filter(found -> found.change() == EntryChange.NEW)
                .map(FeedDiff.Found::entry)
                .toList();
        return !news.isEmpty() && (sameValidator(held, given) || mostWereHidden(before, news));
    }

    /** Servers compare the ETag where there is one (RFC 9110 section 13.2.2). */
    private static boolean sameValidator(Validators held, Validators given) {
        return held.etag().isPresent()
                ? held.etag().equals(given.etag())
                : held.lastModified().equals(given.lastModified());
    }

    private static boolean mostWereHidden(FeedState before, List<FeedEntry> news) {
        Instant from = before.getDocumentAt().orElse(Instant.MAX);
        Instant until = before.getLastSuccessAt().orElse(Instant.EPOCH).minus(LATE);
        long hidden = news.stream()
                .map(entry -> entry.publishedAt().or(entry::updatedAt))
                .flatMap(Optional::stream)
                .filter(dated -> dated.isAfter(from) && dated.isBefore(until))
                .count();
        return 2 * hidden > news.size();
    }

    private static Validators held(FeedState state) {
        return new Validators(state.getEtag(), state.getLastModified());
    }
}
