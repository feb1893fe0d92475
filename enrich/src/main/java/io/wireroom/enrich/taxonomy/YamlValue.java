package io.wireroom.enrich.taxonomy;

import java.util.List;
import java.util.Map;

/** A value of a YAML document and where it starts. */
sealed interface YamlValue {
    Place at();

    /** What kind of value it is, for messages. */
    String kind();

    /** A text, number or truth value as written; {@code plain} when without quotes. */
    record Text(Place at, String text, boolean plain) implements YamlValue {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A list. */
    record Items(Place at, List<YamlValue> items) implements YamlValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the document. */
    record Keys(Place at, Map<String, YamlValue> values) implements YamlValue {
        @Override
        public String kind() {
            return "keys with values";
        }
    }
}
