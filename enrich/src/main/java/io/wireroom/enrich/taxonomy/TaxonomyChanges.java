package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.TaxonomyChange;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What the history says of one change of the taxonomy. */
final class TaxonomyChanges {
    private final Map<String, TaxonomyEntry> before = new HashMap<>();
    private final String versionBefore;
    private final String version;
    private final String by;
    private final Instant now;

    TaxonomyChanges(Collection<TaxonomyEntry> held, Collection<TaxonomyEntry> wanted, String by, Instant now) {
        held.forEach(entry -> before.put(TaxonomyKey.of(entry), entry));
        this.versionBefore = Fingerprint.version(held);
        this.version = Fingerprint.version(wanted);
        this.by = by;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The entry as changed now. */
    TaxonomyEntry dated(TaxonomyEntry entry) {
        return TaxonomyEntry.newBuilder(entry).setChangedAt(now).build();
    }

    /** The key of the history's record about an entry. */
    String key(String entry) {
        return now + " " + entry;
    }

    TaxonomyChange of(String key, TaxonomyEntry after) {
        return about(key).setAfter(after).build();
    }

    TaxonomyChange removal(String key) {
        return about(key).build();
    }

    private TaxonomyChange.Builder about(String key) {
        return TaxonomyChange.newBuilder()
                .setKey(key)
                .setChangedAt(now)
                .setBy(by)
                .setVersionBefore(versionBefore)
                .setVersion(version)
                .setBefore(before.get(key));
    }
}
