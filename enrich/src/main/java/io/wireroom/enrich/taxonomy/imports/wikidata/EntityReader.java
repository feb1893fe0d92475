package io.wireroom.enrich.taxonomy.imports.wikidata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a line of a dump: the few parts that count, everything else is skipped without being held. What is no item is
 * told by an empty result, what is broken by an exception. Thread-safe.
 */
final class EntityReader {
    private static final int DEEPEST = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    /** Names of sites that end like those of Wikipedias and are none. */
    private static final Set<String> NO_WIKIPEDIAS = Set.of(
            "commonswiki",
            "specieswiki",
            "metawiki",
            "wikidatawiki",
            "mediawikiwiki",
            "sourceswiki",
            "wikimaniawiki",
            "foundationwiki",
            "incubatorwiki",
            "outreachwiki",
            "wikifunctionswiki",
            "testwiki",
            "test2wiki");

    private final Set<String> languages;

    /** @param languages of the labels, descriptions and aliases that are read */
    EntityReader(Set<String> languages) {
        this.languages = Set.copyOf(languages);
    }

    /**
     * Reads an entity.
     *
     * @throws BrokenLineException when the line is no entity, with the reason
     */
    Optional<Entity> read(byte[] line, int offset, int length) throws BrokenLineException {
        try (JsonParser json = JSON.createParser(line, offset, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BrokenLineException("is no JSON object");
            }
            Parts parts = new Parts(json);
            parts.read();
            if (json.nextToken() != null) {
                throw new BrokenLineException("holds more than one entity; there must be one a line");
            }
            return parts.entity();
        } catch (JsonProcessingException broken) {
            throw new BrokenLineException("is broken in column "
                    + (broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr()) + ": "
                    + broken.getOriginalMessage());
        } catch (IOException notUtf8) {
            throw new BrokenLineException("is broken: " + notUtf8.getMessage());
        }
    }

    /** Why a line is no entity. */
    static final class BrokenLineException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenLineException(String reason) {
            super(reason);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** The parts of one entity. */
    private final class Parts {
        private final JsonParser json;
        private String type = "item";
        private String id = "";
        private Map<String, String> labels = Map.of();
        private Map<String, String> descriptions = Map.of();
        private Map<String, List<String>> aliases = Map.of();
        private Map<String, List<Statement>> statements = Map.of();
        private int wikipedias;

        Parts(JsonParser json) {
            this.json = json;
        }

        Optional<Entity> entity() throws BrokenLineException {
            if (id.isEmpty()) {
                throw new BrokenLineException("is no entity: it has no id");
            }
            return type.equals("item") && id.startsWith("Q")
                    ? Optional.of(new Entity(id, labels, descriptions, aliases, statements, wikipedias))
                    : Optional.empty();
        }

        void read() throws IOException {
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                json.nextToken();
                switch (key) {
                    case "type" -> type = text();
                    case "id" -> id = text();
                    case "labels" -> labels = keyed(languages, this::value);
                    case "descriptions" -> descriptions = keyed(languages, this::value);
                    case "aliases" -> aliases = keyed(languages, () -> list(this::value));
                    case "claims" -> statements = keyed(Properties.ALL, this::statements);
                    case "sitelinks" -> countWikipedias();
                    default -> json.skipChildren();
                }
            }
        }

        private String text() throws IOException {
            String text = json.currentToken().isScalarValue() ? json.getText() : "";
            json.skipChildren();
            return text;
        }

        /** The values of some keys of an object; an empty object may be written as a list. */
        private <T> Map<String, T> keyed(Set<String> keys, Reading<T> reading) throws IOException {
            Map<String, T> values = new HashMap<>();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return values;
            }
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                json.nextToken();
                if (keys.contains(key)) {
                    values.put(key, reading.read());
                } else {
                    json.skipChildren();
                }
            }
            return values;
        }

        private <T> List<T> list(Reading<T> reading) throws IOException {
            List<T> values = new ArrayList<>();
            if (json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(reading.read());
                }
            } else {
                json.skipChildren();
            }
            return values;
        }

        /** The text of {@code {"language": "en", "value": "..."}}. */
        private String value() throws IOException {
            return keyed(Set.of("value"), this::text).getOrDefault("value", "");
        }

        private void countWikipedias() throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            for (String site = json.nextFieldName(); site != null; site = json.nextFieldName()) {
                json.nextToken();
                json.skipChildren();
                wikipedias += site.endsWith("wiki") && !NO_WIKIPEDIAS.contains(site) ? 1 : 0;
            }
        }

        private List<Statement> statements() throws IOException {
            List<Statement> kept = new ArrayList<>();
            for (Optional<Statement> statement : list(this::statement)) {
                statement.ifPresent(kept::add);
            }
            return kept;
        }

        private Optional<Statement> statement() throws IOException {
            String value = "";
            String rank = "normal";
            Map<String, List<String>> qualifiers = Map.of();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return Optional.empty();
            }
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                json.nextToken();
                switch (key) {
                    case "mainsnak" -> value = snak();
                    case "rank" -> rank = text();
                    case "qualifiers" ->
                        qualifiers = keyed(
                                Set.of(Properties.TICKER_QUALIFIER, Properties.END_QUALIFIER), () -> list(this::snak));
                    default -> json.skipChildren();
                }
            }
            if (value.isEmpty() || rank.equals("deprecated")) {
                return Optional.empty();
            }
            return Optional.of(new Statement(
                    value,
                    rank.equals("preferred"),
                    qualifiers.containsKey(Properties.END_QUALIFIER),
                    qualifiers.getOrDefault(Properties.TICKER_QUALIFIER, List.of())));
        }

        /** The item or text that a snak names; empty where it names none. */
        private String snak() throws IOException {
            return keyed(
                            Set.of("datavalue"),
                            () -> keyed(Set.of("value"), this::itemOrText).getOrDefault("value", ""))
                    .getOrDefault("datavalue", "");
        }

        private String itemOrText() throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return text();
            }
            Map<String, String> item = keyed(Set.of("id", "numeric-id"), this::text);
            String number = item.getOrDefault("numeric-id", "");
            return item.getOrDefault("id", number.isEmpty() ? "" : "Q" + number);
        }
    }
}
