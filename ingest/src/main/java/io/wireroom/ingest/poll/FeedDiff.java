package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.identity.ArticleUrl;
import io.wireroom.ingest.identity.UrlProblem;
import io.wireroom.ingest.identity.WebAddress.Reading;
import io.wireroom.schemas.record.EntryChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is new in a document: each of its entries is discovered, unchanged, filtered or rejected, and counted once.
 *
 * @param discovered new and changed entries, in the order of the document
 * @param rejected entries without a usable URL; each is reported when it is first seen and counts as unchanged afterwards
 * @param unchanged entries known and not changed
 * @param filtered entries whose article stands earlier in the same document
 * @param known entries whose key was known before, changed or not
 * @param remembered entries to know at the next poll, newest first
 */
record FeedDiff(
        List<Found> discovered, List<Refused> rejected, int unchanged, int filtered, int known, FeedMemory remembered) {

    /** Entries that a feed's memory holds at least, so that a document that shrinks for once loses nothing. */
    static final int LEAST_MEMORY = 200;

    /** An entry to fetch. */
    record Found(FeedEntry entry, ArticleUrl article, EntryChange change) {}

    /** An entry that cannot be used. */
    record Refused(FeedEntry entry, UrlProblem problem) {}

    FeedDiff {
        discovered = List.copyOf(discovered);
        rejected = List.copyOf(rejected);
    }

    /** Compares a document with what is remembered. */
    static FeedDiff of(FeedMemory recent, List<FeedEntry> entries) {
        Comparison comparison = new Comparison(recent, entries.size());
        entries.forEach(comparison::take);
        return comparison.result();
    }

    /** Entries in the document. */
    int seen() {
        return discovered.size() + rejected.size() + unchanged + filtered;
    }

    /** Share of the document's different entries that were known before; 1 for a document without entries. */
    double overlap() {
        int different = seen() - filtered;
        return different == 0 ? 1 : (double) known / different;
    }

    private static final class Comparison {
        private final FeedMemory recent;
        private final Map<Long, Long> before;
        private final Set<Long> here = new HashSet<>();
        private final FeedMemory.Builder remembered;
        private final List<Found> discovered = new ArrayList<>();
        private final List<Refused> rejected = new ArrayList<>();
        private int unchanged;
        private int filtered;
        private int known;

        Comparison(FeedMemory recent, int size) {
            this.recent = recent;
            this.before = recent.fingerprints();
            this.remembered = new FeedMemory.Builder(Math.max(LEAST_MEMORY, 2 * size));
        }

        void take(FeedEntry entry) {
            Reading<ArticleUrl> article = ArticleIdentity.read(entry.url().orElse(""));
            long key = article.value().map(EntryKey::of).orElseGet(() -> EntryKey.withoutUrl(entry));
            if (!here.add(key)) {
                filtered++;
                return;
            }
            long fingerprint = EntryKey.fingerprint(entry);
            remembered.add(key, fingerprint);
            Optional<Long> earlier = Optional.ofNullable(before.get(key));
            known += earlier.isPresent() ? 1 : 0;
            sort(entry, article, earlier.map(print -> print == fingerprint));
        }

        /** @param same whether the entry is as it was; empty for a new one */
        private void sort(FeedEntry entry, Reading<ArticleUrl> article, Optional<Boolean> same) {
            if (same.isPresent() && (same.get() || article.value().isEmpty())) {
                unchanged++;
            } else if (article.value().isPresent()) {
                EntryChange change = same.isEmpty() ? EntryChange.NEW : EntryChange.UPDATED;
                discovered.add(new Found(entry, article.value().get(), change));
            } else {
                rejected.add(new Refused(entry, article.problem().orElse(UrlProblem.EMPTY)));
            }
        }

        FeedDiff result() {
            for (int i = 0; i < recent.size() && !remembered.isFull(); i++) {
                if (!here.contains(recent.key(i))) {
                    remembered.add(recent.key(i), recent.fingerprint(i));
                }
            }
            return new FeedDiff(discovered, rejected, unchanged, filtered, known, remembered.build());
        }
    }
}
