package io.wireroom.ingest.extract.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads JSON-LD as pages have it: inside comments or CDATA, several objects in a row, raw line breaks, trailing commas, HTML
 * entities for quotes. Of what is broken beyond that, single values are saved.
 */
final class JsonLdReader {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();
    private static final Pattern AROUND = Pattern.compile("<!--|-->|/?\\*?<!\\[CDATA\\[\\*?/?|/?\\*?]]>\\*?/?");
    private static final Pattern TYPE =
            Pattern.compile("\"@type\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\"(\\w{0,20}(?:Article|Posting))\"");
    private static final Pattern VALUE = Pattern.compile(
            "\"(datePublished|dateModified|dateCreated|headline|url|inLanguage)\"\\s{0,9}:\\s{0,9}\"([^\"\\\\]{1,300})\"\\s{0,9}[,}\\r\\n]");
    private static final Pattern AUTHOR = Pattern.compile(
            "\"author\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\\{[^{}]{0,300}?\"name\"\\s{0,9}:\\s{0,9}\"([^\"\\\\]{1,100})\"");
    private static final int MOST_OBJECTS = 5_000;

    private JsonLdReader() {}

    /** All objects of a script, those around before those inside. */
    static List<JsonNode> objects(String script) {
        String json = cleaned(script);
        List<JsonNode> objects = new ArrayList<>();
        boolean whole = true;
        try (MappingIterator<JsonNode> roots = MAPPER.readerFor(JsonNode.class).readValues(json)) {
            while (roots.hasNextValue()) {
                gather(roots.nextValue(), objects);
            }
        } catch (IOException illFormed) {
            whole = false;
        }
        if (!whole) {
            rescued(json).ifPresent(objects::add);
        }
        return objects;
    }

    private static String cleaned(String script) {
        boolean wrapped = script.contains("<!") || script.contains("]]>");
        String json = (wrapped ? AROUND.matcher(script).replaceAll("") : script).strip();
        while (json.startsWith("//") || json.startsWith(";")) {
            json = json.substring(json.startsWith("//") ? 2 : 1).strip();
        }
        return json.startsWith("{&quot;") || json.startsWith("[{&quot;") ? Parser.unescapeEntities(json, false) : json;
    }

    private static void gather(JsonNode root, List<JsonNode> objects) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                objects.add(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.addLast(child);
                }
            });
        }
    }

    /** The first article of ill-formed JSON, as far as single values can be told. */
    private static Optional<JsonNode> rescued(String json) {
        Matcher type = TYPE.matcher(json);
        if (!type.find()) {
            return Optional.empty();
        }
        ObjectNode article = MAPPER.createObjectNode().put("@type", type.group(1));
        VALUE.matcher(json).results().forEach(value -> {
            if (!article.has(value.group(1))) {
                article.put(value.group(1), value.group(2));
            }
        });
        Matcher author = AUTHOR.matcher(json);
        if (author.find()) {
            article.put("author", author.group(1));
        }
        return Optional.of(article);
    }
}
