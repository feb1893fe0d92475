package io.wireroom.ingest.extract.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wireroom.ingest.markup.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of its article in JSON-LD with the words of schema.org. */
final class JsonLd {
    private static final Set<String> PAGES =
            Set.of("WebPage", "ItemPage", "Product", "Recipe", "VideoObject", "Review", "Event");

    private final JsonNode article;
    private final JsonNode page;
    private final Map<String, JsonNode> byId;

    private JsonLd(JsonNode article, JsonNode page, Map<String, JsonNode> byId) {
        this.article = article;
        this.page = page;
        this.byId = byId;
    }

    /**
     * Reads the page's scripts.
     *
     * @param title the page's title, which tells its own article from those it only lists
     */
    static JsonLd of(List<Element> scripts, String title) {
        List<JsonNode> objects = new ArrayList<>();
        for (Element script : scripts) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                objects.addAll(JsonLdReader.objects(script.data()));
            }
        }
        Map<String, JsonNode> byId = new HashMap<>();
        objects.stream()
                .filter(object -> object.size() > 1 && object.path("@id").isTextual())
                .forEach(object -> byId.putIfAbsent(object.path("@id").asText(), object));
        return new JsonLd(article(objects, PlainText.fold(title)), first(objects, PAGES::contains), byId);
    }

    private interface TypeTest {
        boolean fits(String type);
    }

    /** The first article, unless a later one is named by the page's title and the first is not. */
    private static JsonNode article(List<JsonNode> objects, String title) {
        List<JsonNode> articles =
                objects.stream().filter(object -> is(object, JsonLd::isArticle)).toList();
        return articles.stream()
                .filter(article -> isNamed(article, title))
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .orElse(MissingNode.getInstance());
    }

    private static boolean isNamed(JsonNode article, String title) {
        String headline = PlainText.fold(text(article.path("headline"))
                .or(() -> text(article.path("name")))
                .orElse(""));
        return headline.length() > 10 && !title.isEmpty() && (title.startsWith(headline) || headline.startsWith(title));
    }

    private static JsonNode first(List<JsonNode> objects, TypeTest test) {
        return objects.stream().filter(object -> is(object, test)).findFirst().orElse(MissingNode.getInstance());
    }

    private static boolean is(JsonNode object, TypeTest test) {
        JsonNode type = object.path("@type");
        if (type.isTextual()) {
            return test.fits(bare(type.asText()));
        }
        for (JsonNode one : type) {
            if (test.fits(bare(one.asText("")))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article")
                || type.endsWith("Posting")
                || type.equals("Report")
                || type.equals("CreativeWork");
    }

    private static String bare(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
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

    /** Names of the authors that are not said to be organisations, in order. */
    List<String> persons() {
        return authors(false);
    }

    /** Names of the authors that are said to be organisations, in order. */
    List<String> organisations() {
        return authors(true);
    }

    private List<String> authors(boolean organisations) {
        List<String> names = new ArrayList<>();
        for (String key : List.of("author", "creator")) {
            JsonNode authors = article.path(key);
            if (names.isEmpty()) {
                (authors.isArray() ? authors : List.of(authors)).forEach(author -> {
                    JsonNode who = resolved(author);
                    if (is(who, type -> type.endsWith("Organization")) == organisations) {
                        names(who, names);
                    }
                });
            }
        }
        return names;
    }

    private static void names(JsonNode who, List<String> names) {
        JsonNode name = who.isTextual() ? who : who.path("name");
        text(name).ifPresent(names::add);
        if (name.isArray()) {
            name.forEach(one -> text(one).ifPresent(names::add));
        }
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
