package io.wireroom.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The fields that the sink's templates give an index.
 *
 * @param types type by path, such as {@code topics.id}; of fields that can be counted and sorted only
 */
record IndexFields(Map<String, String> types) {

    static IndexFields ofArticles() {
        return read("article-fields.json");
    }

    static IndexFields ofStories() {
        return read("story-fields.json");
    }

    private static IndexFields read(String resource) {
        try (InputStream in = IndexFields.class.getResourceAsStream("/io/wireroom/sink/index/" + resource)) {
            JsonNode properties =
                    new ObjectMapper().readTree(Objects.requireNonNull(in)).at("/template/mappings/properties");
            Map<String, String> types = new HashMap<>();
            collect("", properties, types);
            return new IndexFields(types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String prefix, JsonNode properties, Map<String, String> types) {
        properties.properties().forEach(entry -> {
            String path = prefix + entry.getKey();
            JsonNode field = entry.getValue();
            String type = field.path("type").asText("object");
            if (!type.equals("object")
                    && !type.equals("text")
                    && field.path("doc_values").asBoolean(true)) {
                types.put(path, type);
            }
            collect(path + ".", field.path("properties"), types);
            collect(path + ".", field.path("fields"), types);
        });
    }
}
