package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import java.util.Locale;

/** Keys of the records in {@code wireroom.taxonomy}: kind and id, such as {@code actor/openai}. */
public final class TaxonomyKey {
    private TaxonomyKey() {}

    /** The key of an entry. */
    public static String of(TaxonomyEntry entry) {
        return of(entry.getKind(), entry.getId());
    }

    /** The key of an id of one kind. */
    public static String of(TaxonomyKind kind, String id) {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + id;
    }
}
