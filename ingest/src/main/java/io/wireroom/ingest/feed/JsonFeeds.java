package io.wireroom.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireroom.ingest.identity.WebAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeeds {
    private final FeedLimits limits;
    private final InstantSource clock;
    private final JsonMapper mapper;

    JsonFeeds(FeedLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth())
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(constraints).build();
        this.mapper = JsonMapper.builder(factory)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
    }

    Feed read(String json, Optional<WebAddress> document) throws FeedUnreadable {
        JsonNode root = parse(json);
        FeedFormat format = format(root);
        Optional<WebAddress> base =
                document.or(() -> text(root, "home_page_url").flatMap(WebAddress::of));
        JsonNode items = root.path("items");
        if (items.size() > limits.maxEntries()) {
            throw new FeedUnreadable(
                    FeedProblem.TOO_MANY_ENTRIES, "The document holds more than " + limits.maxEntries() + " entries.");
        }
        List<String> authors = authors(root);
        Markup markup = new Markup(base, authors);
        List<WrittenEntry> entries = new ArrayList<>();
        for (JsonNode item : items) {
            if (item.isObject()) {
                entries.add(new WrittenEntry(markup.of(item.toString()), () -> entry(item, base, authors)));
            }
        }
        return new Feed(
                format,
                line(root, "title"),
                text(root, "home_page_url").map(link -> absolute(link, document)),
                line(root, "description"),
                text(root, "language"),
                hints(root),
                entries,
                List.of());
    }

    private JsonNode parse(String json) throws FeedUnreadable {
        try {
            return mapper.readTree(json);
        } catch (StreamConstraintsException tooMuch) {
            throw new FeedUnreadable(
                    FeedProblem.TOO_DEEP, "JSON values are nested deeper than " + limits.maxDepth() + " levels.");
        } catch (JsonProcessingException illFormed) {
            throw new FeedUnreadable(FeedProblem.UNREADABLE, "The document looks like JSON and is not well-formed.");
        }
    }

    /** Some feeds write the version as a bare number. */
    private static FeedFormat format(JsonNode root) throws FeedUnreadable {
        String version = root.path("version").asText("");
        boolean feed = root.isObject() && root.path("items").isArray();
        if (!feed || (!version.isEmpty() && !version.contains("jsonfeed") && !version.matches("1(\\.[01])?"))) {
            throw new FeedUnreadable(FeedProblem.NOT_A_FEED, "The document is JSON, but no JSON Feed.");
        }
        return version.endsWith("1.1") ? FeedFormat.JSON_FEED_1_1 : FeedFormat.JSON_FEED_1_0;
    }

    private static FeedHints hints(JsonNode root) {
        Optional<String> hub = Optional.empty();
        for (JsonNode entry : root.path("hubs")) {
            if (entry.path("type").asText("").equalsIgnoreCase("websub")) {
                hub = text(entry, "url");
            }
        }
        return new FeedHints(
                Optional.empty(),
                Optional.empty(),
                FeedHints.NONE.skipHours(),
                FeedHints.NONE.skipDays(),
                hub,
                text(root, "feed_url"));
    }

    private FeedEntry entry(JsonNode item, Optional<WebAddress> base, List<String> inherited) {
        Optional<String> url = text(item, "url").map(link -> absolute(link, base));
        String linkBase = url.or(() -> base.map(WebAddress::toString)).orElse("");
        Optional<String> plain = text(item, "content_text");
        Optional<String> html = text(item, "content_html").or(() -> plain.map(SafeHtml::escape));
        Optional<String> content = html.map(h -> SafeHtml.clean(h, linkBase)).filter(h -> !h.isEmpty());
        List<String> authors = authors(item);
        EntryDate published = date(item, "date_published");
        return new FeedEntry(
                text(item, "id"),
                url.or(() -> text(item, "id").filter(id -> WebAddress.of(id).isPresent()))
                        .or(() -> text(item, "external_url").map(link -> absolute(link, base))),
                line(item, "title"),
                line(item, "summary"),
                content,
                authors.isEmpty() ? inherited : authors,
                strings(item.path("tags")),
                published.instant(),
                date(item, "date_modified").instant(),
                published.text(),
                text(item, "image")
                        .or(() -> text(item, "banner_image"))
                        .map(link -> absolute(link, base))
                        .or(() -> content.flatMap(SafeHtml::firstImage)));
    }

    /** {@code authors} of 1.1 and {@code author} of 1.0. */
    private static List<String> authors(JsonNode parent) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : parent.path("authors")) {
            text(author, "name").ifPresent(names::add);
        }
        JsonNode single = parent.path("author");
        text(single, "name")
                .or(() -> single.isTextual() ? Optional.of(single.asText()) : Optional.empty())
                .filter(name -> !names.contains(name))
                .ifPresent(names::add);
        return names;
    }

    private EntryDate date(JsonNode item, String name) {
        return EntryDate.of(text(item, name).stream(), clock.instant());
    }

    private static String absolute(String link, Optional<WebAddress> base) {
        return base.flatMap(b -> b.resolve(link)).map(WebAddress::toString).orElse(link);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        for (JsonNode element : array) {
            String text = element.asText("").strip();
            if (!text.isEmpty() && !strings.contains(text)) {
                strings.add(text);
            }
        }
        return strings;
    }

    private static Optional<String> line(JsonNode parent, String name) {
        return text(parent, name).map(SafeHtml::line).filter(line -> !line.isEmpty());
    }

    private static Optional<String> text(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText("").isBlank()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }
}
