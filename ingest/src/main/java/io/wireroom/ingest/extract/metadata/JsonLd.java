package io.wireroom.ingest.extract.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of its article in JSON-LD with the words of schema.org. Scripts that cannot be read count as absent. */
final class JsonLd {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Set<String> PAGES =
            Set.of("WebPage", "ItemPage", "Product", "Recipe", "VideoObject", "Review", "Event");
    private static final int MOST_OBJECTS = 5_000;

    private final JsonNode article;
    private final JsonNode page;
    private final Map<String, JsonNode> byId;

    private JsonLd(JsonNode article, JsonNode page, Map<String, JsonNode> byId) {
        this.article = article;
        this.page = page;
        this.byId = byId;
    }

    static JsonLd of(Document document) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        List<JsonNode> objects = new ArrayList<>();
        for (Element script : document.select("script[type~=(?i)ld\\+json]")) {
            gather(script.data(), objects, byId);
        }
        JsonNode article = first(objects, JsonLd::isArticle);
        JsonNode page = first(objects, type -> PAGES.contains(type));
        return new JsonLd(article, page, byId);
    }

    private static void gather(String json, List<JsonNode> objects, Map<String, JsonNode> byId) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(MAPPER.readTree(json.replace("<!--", "").replace("-->", "").strip()));
        } catch (JsonProcessingException illFormed) {
            return;
        }
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            JsonNode node = open.removeFirst();
            if (node.isObject()) {
                objects.add(node);
                if (node.size() > 1 && node.path("@id").isTextual()) {
                    byId.putIfAbsent(node.path("@id").asText(), node);
                }
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.addLast(child);
                }
            });
        }
    }

    private interface TypeTest {
        boolean fits(String type);
    }

    private static JsonNode first(List<JsonNode> objects, TypeTest test) {
        return objects.stream()
                .filter(object -> types(object).stream().anyMatch(test::fits))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article")
                || type.endsWith("Posting")
                || type.equals("Report")
                || type.equals("LiveBlogPosting")
                || type.equals("CreativeWork");
    }

    private static List<String> types(JsonNode object) {
        JsonNode type = object.path("@type");
        List<String> types = new ArrayList<>();
        if (type.isTextual()) {
            types.add(bare(type.asText()));
        }
        type.forEach(element -> types.add(bare(element.asText(""))));
        return types;
    }

    private static String bare(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** A text of the article; HTML entities, which many pages put here, are decoded. */
    Optional<String> text(String name) {
        return text(article.path(name));
    }

    /** A text of the article, or else of the page. */
    Optional<String> anyText(String name) {
        return text(name).or(() -> text(page.path(name)));
    }

    Optional<String> publisher() {
        return text(resolved(article.path("publisher")).path("name"));
    }

    boolean isPaid() {
        return isFalse(article.path("isAccessibleForFree")) || isFalse(page.path("isAccessibleForFree"));
    }

    private static boolean isFalse(JsonNode value) {
        return value.asText("").equalsIgnoreCase("false");
    }

    /** Names of the authors, in order. */
    List<String> authors() {
        List<String> names = new ArrayList<>();
        for (String key : List.of("author", "creator")) {
            JsonNode authors = article.path(key);
            if (names.isEmpty()) {
                (authors.isArray() ? authors : List.of(authors))
                        .forEach(author -> name(author).ifPresent(names::add));
            }
        }
        return names;
    }

    private Optional<String> name(JsonNode author) {
        JsonNode who = resolved(author);
        if (who.isTextual()) {
            return text(who);
        }
        JsonNode name = who.path("name");
        return text(name.isArray() ? name.path(0) : name);
    }

    /** Address of the article's image. */
    Optional<String> image() {
        return imageOf(article).or(() -> imageOf(page));
    }

    private Optional<String> imageOf(JsonNode object) {
        JsonNode image = object.path("image");
        JsonNode first = resolved(image.isArray() ? image.path(0) : image);
        return text(first).or(() -> text(first.path("url"))).or(() -> text(first.path("contentUrl")));
    }

    Optional<String> mainEntity() {
        JsonNode main = article.path("mainEntityOfPage");
        return text(article.path("url")).or(() -> text(main)).or(() -> text(main.path("@id")));
    }

    private JsonNode resolved(JsonNode reference) {
        JsonNode id = reference.path("@id");
        return id.isTextual() && !reference.has("name") && !reference.has("url")
                ? byId.getOrDefault(id.asText(), reference)
                : reference;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() || node.isNumber()
                ? Optional.of(Parser.unescapeEntities(node.asText(), false).strip())
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
