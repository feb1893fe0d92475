package io.wireroom.enrich.taxonomy.imports.iptc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.enrich.taxonomy.imports.ImportException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads concepts from JSON: IPTC's own ({@code conceptSet}), or JSON-LD, compacted or expanded. Names of properties count
 * without what stands before them: {@code skos:prefLabel} and its whole IRI are {@code prefLabel}. A context is not
 * applied.
 */
final class ConceptJson {
    private static final int DEEPEST = 50;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private ConceptJson() {}

    static List<Concept> read(String text) throws ImportException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new ImportException("is no JSON, line " + line + ": " + broken.getOriginalMessage());
        }
        List<Concept> concepts = new ArrayList<>();
        for (JsonNode item : items(root)) {
            if (item.isObject()) {
                concept(properties(item), concepts);
            }
        }
        return concepts;
    }

    private static JsonNode items(JsonNode root) {
        if (root.has("conceptSet")) {
            return root.get("conceptSet");
        }
        return root.has("@graph") ? root.get("@graph") : root;
    }

    private static Map<String, JsonNode> properties(JsonNode item) {
        Map<String, JsonNode> properties = new HashMap<>();
        item.properties().forEach(entry -> properties.putIfAbsent(localName(entry.getKey()), entry.getValue()));
        return properties;
    }

    private static String localName(String name) {
        int at = Math.max(name.lastIndexOf('#'), Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')));
        return name.substring(at + 1);
    }

    private static void concept(Map<String, JsonNode> properties, List<Concept> concepts) {
        Concept.Builder concept = new Concept.Builder();
        for (String property : List.of("prefLabel", "definition")) {
            texts(property, properties.get(property), concept);
        }
        names(properties.get("broader")).forEach(concept::broader);
        for (String property : List.of("retired", "deprecated")) {
            names(properties.get(property)).forEach(concept::retired);
        }
        for (String property : List.of("qcode", "notation", "uri", "@id")) {
            for (String name : names(properties.get(property))) {
                if (Concept.code(name).isPresent()) {
                    concepts.add(concept.build(Concept.code(name).get()));
                    return;
                }
            }
        }
    }

    /** Texts as a map of languages, or as JSON-LD writes them. */
    private static void texts(String property, @Nullable JsonNode value, Concept.Builder concept) {
        if (value == null) {
            return;
        }
        if (value.isArray()) {
            value.forEach(one -> texts(property, one, concept));
        } else if (value.has("@value")) {
            concept.text(
                    property,
                    value.path("@language").asText(""),
                    value.path("@value").asText(""));
        } else if (value.isObject()) {
            value.properties().forEach(entry -> {
                JsonNode text = entry.getValue().isArray() ? entry.getValue().path(0) : entry.getValue();
                concept.text(property, entry.getKey(), text.asText(""));
            });
        } else {
            concept.text(property, "", value.asText(""));
        }
    }

    /** Names of other things, and other values: texts, or objects with {@code @id} or {@code @value}. */
    private static List<String> names(@Nullable JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(one -> names.addAll(names(one)));
        } else if (value != null && value.isObject()) {
            names.add(
                    value.has("@id")
                            ? value.path("@id").asText("")
                            : value.path("@value").asText(""));
        } else if (value != null) {
            names.add(value.asText(""));
        }
        return names;
    }
}
