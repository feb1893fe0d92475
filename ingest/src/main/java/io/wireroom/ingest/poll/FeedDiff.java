package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.identity.ArticleUrl;
import io.wireroom.ingest.identity.UrlProblem;
import io.wireroom.ingest.identity.WebAddress.Reading;
import io.wireroom.schemas.record.EntryChange;
import io.wireroom.schemas.record.SeenEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        List<Found> discovered,
        List<Refused> rejected,
        int unchanged,
        int filtered,
        int known,
        List<SeenEntry> remembered) {

    /** Entries that a feed's memory holds at least, so that a document that shrinks for once loses nothing. */
    static final int LEAST_MEMORY = 200;

    /** An entry to fetch. */
    record Found(FeedEntry entry, ArticleUrl article, EntryChange change) {}

    /** An entry that cannot be used. */
    record Refused(FeedEntry entry, UrlProblem problem) {}

    FeedDiff {
        discovered = List.copyOf(discovered);
        rejected = List.copyOf(rejected);
        remembered = List.copyOf(remembered);
    }

    /** Compares a document with what is remembered. */
    static FeedDiff of(List<SeenEntry> recent, List<FeedEntry> entries) {
        Comparison comparison = new Comparison(recent);
        entries.forEach(comparison::take);
        return comparison.result(recent, entries.size());
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
        private final Map<String, Long> before = new HashMap<>();
        private final Set<String> here = new HashSet<>();
        private final List<SeenEntry> remembered = new ArrayList<>();
        private final List<Found> discovered = new ArrayList<>();
        private final List<Refused> rejected = new ArrayList<>();
        private int unchanged;
        private int filtered;
        private int known;

        Comparison(List<SeenEntry> recent) {
            recent.forEach(entry -> before.putIfAbsent(entry.getKey(), entry.getFingerprint()));
        }

        void take(FeedEntry entry) {
            Reading<ArticleUrl> article = ArticleIdentity.read(entry.url().orElse(""));
            String key = article.value().map(ArticleUrl::articleId).orElseGet(() -> EntryKey.withoutUrl(entry));
            if (!here.add(key)) {
                filtered++;
                return;
            }
            SeenEntry seen = EntryKey.seen(key, entry);
            remembered.add(seen);
            known += before.containsKey(key) ? 1 : 0;
            sort(entry, article, seen);
        }

        private void sort(FeedEntry entry, Reading<ArticleUrl> article, SeenEntry seen) {
            Long fingerprint = before.get(seen.getKey());
            boolean same = fingerprint != null && fingerprint == seen.getFingerprint();
            if (same || (fingerprint != null && article.value().isEmpty())) {
                unchanged++;
            } else if (article.value().isPresent()) {
                EntryChange change = fingerprint == null ? EntryChange.NEW : EntryChange.UPDATED;
                discovered.add(new Found(entry, article.value().get(), change));
            } else {
                rejected.add(new Refused(entry, article.problem().orElse(UrlProblem.EMPTY)));
            }
        }

        FeedDiff result(List<SeenEntry> recent, int size) {
            int most = Math.max(LEAST_MEMORY, 2 * size);
            recent.stream()
                    .filter(entry -> !here.contains(entry.getKey()))
                    .limit(Math.max(0, most - remembered.size()))
                    .forEach(remembered::add);
            return new FeedDiff(discovered, rejected, unchanged, filtered, known, remembered);
        }
    }
}
