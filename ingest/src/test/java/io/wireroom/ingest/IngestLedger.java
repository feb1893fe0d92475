package io.wireroom.ingest;

import io.wireroom.embedded.testing.Ledger;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import java.util.List;
import java.util.Map;

/** The ledgers of ingest: of a role's status, and of the states of feeds. */
final class IngestLedger {
    private IngestLedger() {}

    /** Entries and pages since a role started; pages balance once all that it discovered was taken up by itself. */
    static List<Ledger> of(Map<String, Object> status) {
        Map<?, ?> sums = (Map<?, ?>) status.getOrDefault("sinceStart", Map.of());
        Map<?, ?> fetch = (Map<?, ?>) status.getOrDefault("fetch", Map.of());
        Ledger entries = Ledger.of("poll", "seen", number(sums, "seen"))
                .became("discovered", number(sums, "discovered"))
                .became("unchanged", number(sums, "unchanged"))
                .became("filtered", number(sums, "filtered"))
                .became("rejected", number(sums, "rejected"));
        Ledger pages = Ledger.of("fetch", "discovered", number(sums, "discovered"))
                .became("published", number(sums, "published"))
                .became("rejected", number(sums, "discoveriesRejected"))
                .became("in flight", number(fetch, "inFlight"));
        return List.of(entries, pages);
    }

    /** Entries over a feed's life. */
    static Ledger of(FeedState state) {
        FeedCounters counters = state.getCounters();
        return Ledger.of(state.getUrl(), "seen", (double) counters.getSeen())
                .became("discovered", (double) counters.getDiscovered())
                .became("unchanged", (double) counters.getUnchanged())
                .became("filtered", (double) counters.getFiltered())
                .became("rejected", (double) counters.getRejected());
    }

    private static double number(Map<?, ?> map, String key) {
        return map.get(key) instanceof Number number ? number.doubleValue() : 0;
    }
}
