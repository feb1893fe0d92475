package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry as a taxonomy file would say it, before it has been checked.
 *
 * @param kind what it is to be
 * @param at where it comes from; {@link Place#NONE} where nobody could look it up
 * @param fields the keys of the file with texts, numbers, truth values, lists and maps of these; {@code id} among them
 */
public record Draft(TaxonomyKind kind, Place at, Map<String, Object> fields) {
    public Draft {
        if (!(fields.get("id") instanceof String)) {
            throw new IllegalArgumentException("a draft has an id");
        }
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** An entry as the file would say it. */
    public static Draft of(TaxonomyEntry entry) {
        return new Draft(entry.getKind(), Place.NONE, TaxonomyFile.fields(entry));
    }

    /** Its id, which may be wrong. */
    public String id() {
        return String.valueOf(fields.get("id"));
    }

    /** Kind and id, see {@link TaxonomyKey}. */
    public String key() {
        return TaxonomyKey.of(kind, id());
    }

    /** The same with one field set. */
    public Draft with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new Draft(kind, at, changed);
    }

    /** The same without one field. */
    public Draft without(String field) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new Draft(kind, at, changed);
    }

    YamlValue value() {
        return value(fields);
    }

    private YamlValue value(Object of) {
        if (of instanceof Map<?, ?> map) {
            Map<String, YamlValue> keys = new LinkedHashMap<>();
            map.forEach((key, value) -> keys.put(String.valueOf(key), value(value)));
            return new YamlValue.Keys(at, keys);
        }
        if (of instanceof List<?> list) {
            return new YamlValue.Items(at, list.stream().map(this::value).toList());
        }
        return new YamlValue.Text(at, String.valueOf(of), false);
    }
}
