package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.feed.WrittenEntry;
import io.wireroom.ingest.identity.ArticleIdentity;
import io.wireroom.ingest.identity.ArticleUrl;
import io.wireroom.ingest.identity.UrlProblem;
import io.wireroom.ingest.identity.WebAddress.Reading;
import io.wireroom.schemas.record.EntryChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is new in a document: each of its entries is discovered, unchanged, filtered or rejected, and counted once. An entry
 * that is written as it was in the last document is unchanged without being read.
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

    /** Entries that pushes between two polls may bring a feed's memory to: twice the most of one document. */
    static final int MOST_MEMORY = 10_000;

    /** An entry to fetch. */
    record Found(FeedEntry entry, ArticleUrl article, EntryChange change) {}

    /** An entry that cannot be used. */
    record Refused(FeedEntry entry, UrlProblem problem) {}

    FeedDiff {
        discovered = List.copyOf(discovered);
        rejected = List.copyOf(rejected);
    }

    /** Compares a document with what is remembered. */
    static FeedDiff of(FeedMemory recent, List<WrittenEntry> entries) {
        return new Comparison(recent, entries, 2 * entries.size()).result();
    }

    /** Compares a document that may hold only what is new: nothing is forgotten for it, up to a bound, until the next poll. */
    static FeedDiff ofPart(FeedMemory recent, List<WrittenEntry> entries) {
        return new Comparison(recent, entries, Math.min(MOST_MEMORY, recent.size() + entries.size())).result();
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

    /**
     * An entry of the document with what knows it again.
     *
     * @param guid of the entry; {@link FeedMemory#NO_GUID} also where another entry of the document has the same
     */
    private record Candidate(WrittenEntry written, long key, int fingerprint, int guid) {
        static Candidate of(WrittenEntry written) {
            FeedEntry entry = written.read();
            long key = article(entry).value().map(EntryKey::of).orElseGet(() -> EntryKey.withoutUrl(entry));
            return new Candidate(written, key, EntryKey.fingerprint(entry), EntryKey.guid(entry));
        }

        /** An entry that is written as it was. */
        static Candidate of(WrittenEntry written, FeedMemory recent, int place) {
            return new Candidate(written, recent.key(place), recent.fingerprint(place), recent.guid(place));
        }

        Candidate withoutGuid() {
            return new Candidate(written, key, fingerprint, FeedMemory.NO_GUID);
        }

        Reading<ArticleUrl> article() {
            return article(written.read());
        }

        private static Reading<ArticleUrl> article(FeedEntry entry) {
            return ArticleIdentity.read(entry.url().orElse(""));
        }
    }

    private static final class Comparison {
        private final FeedMemory recent;
        private final Map<Long, Integer> byKey;
        private final Map<Integer, Integer> byGuid;
        private final Map<Long, Integer> byMarkup;
        private final List<Candidate> document;
        private final Set<Long> inDocument = new HashSet<>();
        private final Set<Long> taken = new HashSet<>();
        private final FeedMemory.Builder remembered;
        private final List<Found> discovered = new ArrayList<>();
        private final List<Refused> rejected = new ArrayList<>();
        private int unchanged;
        private int filtered;
        private int known;

        Comparison(FeedMemory recent, List<WrittenEntry> entries, int memory) {
            this.recent = recent;
            this.byKey = recent.byKey();
            this.byGuid = recent.byGuid();
            this.byMarkup = recent.byMarkup();
            this.document = withTellingGuids(entries);
            this.remembered = new FeedMemory.Builder(Math.max(LEAST_MEMORY, memory));
            document.forEach(candidate -> inDocument.add(candidate.key()));
        }

        private List<Candidate> withTellingGuids(List<WrittenEntry> entries) {
            List<Candidate> candidates = entries.stream().map(this::candidate).toList();
            Map<Integer, Integer> uses = new HashMap<>();
            candidates.forEach(candidate -> uses.merge(candidate.guid(), 1, Integer::sum));
            return candidates.stream()
                    .map(candidate -> uses.getOrDefault(candidate.guid(), 0) > 1 ? candidate.withoutGuid() : candidate)
                    .toList();
        }

        private Candidate candidate(WrittenEntry written) {
            Integer place = byMarkup.get(written.markup());
            return place == null ? Candidate.of(written) : Candidate.of(written, recent, place);
        }

        void take(Candidate candidate) {
            if (!taken.add(candidate.key())) {
                filtered++;
                return;
            }
            remembered.add(
                    candidate.key(),
                    candidate.fingerprint(),
                    candidate.guid(),
                    candidate.written().markup());
            Optional<Integer> earlier = earlier(candidate);
            known += earlier.isPresent() ? 1 : 0;
            sort(candidate, earlier.map(place -> recent.fingerprint(place) == candidate.fingerprint()));
        }

        /** Where the entry was remembered: under its URL, else under its guid when the URL there has left the document. */
        private Optional<Integer> earlier(Candidate candidate) {
            Integer byUrl = byKey.get(candidate.key());
            if (byUrl != null) {
                return Optional.of(byUrl);
            }
            Optional<Integer> moved = Optional.ofNullable(byGuid.get(candidate.guid()))
                    .filter(place -> !inDocument.contains(recent.key(place)));
            moved.ifPresent(place -> taken.add(recent.key(place)));
            return moved;
        }

        /** @param same whether the entry is as it was; empty for a new one */
        private void sort(Candidate candidate, Optional<Boolean> same) {
            if (same.orElse(false)) {
                unchanged++;
                return;
            }
            FeedEntry entry = candidate.written().read();
            Reading<ArticleUrl> article = candidate.article();
            if (article.value().isPresent()) {
                EntryChange change = same.isEmpty() ? EntryChange.NEW : EntryChange.UPDATED;
                discovered.add(new Found(entry, article.value().get(), change));
            } else if (same.isPresent()) {
                unchanged++;
            } else {
                rejected.add(new Refused(entry, article.problem().orElse(UrlProblem.EMPTY)));
            }
        }

        FeedDiff result() {
            document.forEach(this::take);
            for (int i = 0; i < recent.size() && !remembered.isFull(); i++) {
                if (!taken.contains(recent.key(i))) {
                    remembered.add(recent, i);
                }
            }
            return new FeedDiff(discovered, rejected, unchanged, filtered, known, remembered.build());
        }
    }
}
