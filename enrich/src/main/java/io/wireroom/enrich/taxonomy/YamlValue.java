package io.wireroom.enrich.taxonomy;

import java.util.List;
import java.util.Map;

/** A value of a YAML document and the line it starts at, counted from 1. */
sealed interface YamlValue {
    int line();

    /** What kind of value it is, for messages. */
    String kind();

    /** A text, number or truth value as written; {@code plain} when without quotes. */
    record Text(int line, String text, boolean plain) implements YamlValue {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A list. */
    record Items(int line, List<YamlValue> items) implements YamlValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the document. */
    record Keys(int line, Map<String, YamlValue> values) implements YamlValue {
        @Override
        public String kind() {
            return "keys with values";
        }
    }
}
