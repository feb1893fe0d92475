package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to change in one set of entries to become another.
 *
 * @param added entries that are not there
 * @param changed entries that are there with another content
 * @param removed keys of entries that are no longer wanted, such as {@code actor/openai}
 */
public record TaxonomyDifference(List<TaxonomyEntry> added, List<TaxonomyEntry> changed, List<String> removed) {
    public TaxonomyDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** The difference between what is held and what is wanted; {@code changedAt} does not count. */
    public static TaxonomyDifference between(Collection<TaxonomyEntry> held, Collection<TaxonomyEntry> wanted) {
        Map<String, TaxonomyEntry> left = new LinkedHashMap<>();
        held.forEach(entry -> left.put(TaxonomyKey.of(entry), entry));
        List<TaxonomyEntry> added = new ArrayList<>();
        List<TaxonomyEntry> changed = new ArrayList<>();
        for (TaxonomyEntry entry : wanted) {
            TaxonomyEntry earlier = left.remove(TaxonomyKey.of(entry));
            if (earlier == null) {
                added.add(entry);
            } else if (!Fingerprint.of(earlier).equals(Fingerprint.of(entry))) {
                changed.add(entry);
            }
        }
        return new TaxonomyDifference(added, changed, List.copyOf(left.keySet()));
    }

    /** Whether nothing has to change. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
