package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.Feed;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.HubState;
import io.wireroom.schemas.record.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document that a hub pushed, as a document of the feed: its entries are compared with the feed's memory and counted in
 * its ledger as those of a poll are. It may hold only what is new, so it is never a gap and says nothing of the feed's pace,
 * validators or wishes.
 */
final class PushedDocument {
    private final Feed feed;
    private final FeedDiff diff;

    PushedDocument(Feed feed, FeedState before) {
        this.feed = feed;
        this.diff = FeedDiff.ofPart(FeedMemory.of(before.getRecentEntries(), before.getRecentMarkup()), feed.written());
    }

    int discovered() {
        return diff.discovered().size();
    }

    /** Entries that were known before, changed or not. */
    int known() {
        return diff.known();
    }

    /** @param hub after the push */
    PollResult taken(Subscription subscription, FeedState before, HubState hub, Instant now) {
        FeedState.Builder state = FeedState.newBuilder(before).setHub(hub);
        count(state.getCountersBuilder(), before.getCounters());
        if (diff.seen() > 0) {
            state.setRecentEntries(diff.remembered().packed())
                    .setRecentMarkup(diff.remembered().markups());
        }
        if (discovered() > 0) {
            state.setLastChangeAt(now);
        }
        Postings.learnPushed(state, before, diff, now);
        PollOutput output = new PollOutput(subscription, feed, now);
        return new PollResult(
                state.build(),
                diff.discovered().stream().map(output::discovery).toList(),
                diff.rejected().stream().map(output::rejection).toList(),
                Optional.empty());
    }

    private void count(FeedCounters.Builder counters, FeedCounters sums) {
        counters.setPushes(sums.getPushes() + 1)
                .setSeen(sums.getSeen() + diff.seen())
                .setDiscovered(sums.getDiscovered() + discovered())
                .setUnchanged(sums.getUnchanged() + diff.unchanged())
                .setFiltered(sums.getFiltered() + diff.filtered())
                .setRejected(sums.getRejected() + diff.rejected().size());
    }

    /** A feed after something that brought no entries. */
    static PollResult noted(FeedState before, HubState hub) {
        return new PollResult(FeedState.newBuilder(before).setHub(hub).build(), List.of(), List.of(), Optional.empty());
    }
}
