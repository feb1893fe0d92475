package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.Feed;
import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.schemas.record.EntryChange;
import io.wireroom.schemas.record.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the posting profile in a feed's state. */
final class Postings {
    private Postings() {}

    /** Learns from a document what was posted in it; all entries are read of the first only. */
    static void learn(FeedState.Builder state, FeedState before, Feed feed, FeedDiff diff, Instant now) {
        PostingProfile known = PostingProfile.of(before.getPostingProfile());
        List<FeedEntry> posted = known.isEmpty() ? feed.entries() : fresh(diff);
        PostingProfile learnt = known.isEmpty()
                ? PostingProfile.first(dates(posted), now)
                : known.read(
                        dates(posted),
                        before.getLastSuccessAt().orElse(now),
                        now,
                        feed.written().size());
        state.setPostingProfile(learnt.bytes());
        if (!posted.isEmpty()) {
            state.setSilentFrom(learnt.remarkableFrom(now).orElse(null));
        }
    }

    /** Learns from what a hub pushed; a feed's first document is a poll's. */
    static void learnPushed(FeedState.Builder state, FeedState before, FeedDiff diff, Instant now) {
        PostingProfile known = PostingProfile.of(before.getPostingProfile());
        List<FeedEntry> posted = fresh(diff);
        if (known.isEmpty() || posted.isEmpty()) {
            return;
        }
        PostingProfile learnt =
                known.read(dates(posted), before.getLastSuccessAt().orElse(now), now, known.window());
        state.setPostingProfile(learnt.bytes())
                .setSilentFrom(learnt.remarkableFrom(now).orElse(null));
    }

    private static List<FeedEntry> fresh(FeedDiff diff) {
        return diff.discovered().stream()
                .filter(found -> found.change() == EntryChange.NEW)
                .map(FeedDiff.Found::entry)
                .toList();
    }

    private static List<Optional<Instant>> dates(List<FeedEntry> entries) {
        return entries.stream()
                .map(entry -> entry.publishedAt().or(entry::updatedAt))
                .toList();
    }
}
