package io.wireroom.enrich.taxonomy;

import java.util.List;
import java.util.Map;

/** A value of a YAML document and where it starts. */
sealed interface YamlValue {
    Place at();

    /** What kind of value it is, for messages. */
    String kind();

    /** The same value, given again elsewhere. */
    YamlValue movedTo(Place place);

    /** A text, number or truth value as written; {@code plain} when without quotes. */
    record Text(Place at, String text, boolean plain) implements YamlValue {
        @Override
        public String kind() {
            return plain && text.isEmpty() ? "empty" : "a text";
        }

        @Override
        public YamlValue movedTo(Place place) {
            return new Text(place, text, plain);
        }
    }

    /** A list. */
    record Items(Place at, List<YamlValue> items) implements YamlValue {
        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public YamlValue movedTo(Place place) {
            return new Items(place, items);
        }
    }

    /** Keys with values, in the order of the document. */
    record Keys(Place at, Map<String, YamlValue> values) implements YamlValue {
        @Override
        public String kind() {
            return "keys with values";
        }

        @Override
        public YamlValue movedTo(Place place) {
            return new Keys(place, values);
        }
    }
}
