package io.wireroom.ingest.feed;

import io.wireroom.ingest.identity.WebAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Reads one entry of any XML dialect. Elements of one dialect are understood in the entries of all others. */
final class EntryReader {
    private static final Set<String> NOT_THE_ARTICLE = Set.of(
            "self",
            "enclosure",
            "edit",
            "replies",
            "hub",
            "next",
            "previous",
            "first",
            "last",
            "via",
            "related",
            "service.edit",
            "service.post",
            "license",
            "search",
            "start",
            "up",
            "payment");
    private static final Set<String> CATEGORIES = Set.of("category", "dc:subject", "subject", "media:category");
    private static final String[] PUBLISHED = {
        "pubdate",
        "published",
        "issued",
        "dc:date",
        "dcterms:issued",
        "dcterms:created",
        "created",
        "dcterms:date",
        "date",
        "publicationdate",
        "news:publication_date"
    };
    private static final String[] UPDATED = {"updated", "modified", "dcterms:modified", "lastmod"};

    private final Base base;
    private final InstantSource clock;

    EntryReader(Base base, InstantSource clock) {
        this.base = base;
        this.clock = clock;
    }

    /** @param inherited authors of the feed, for entries that name none of their own */
    FeedEntry read(Element entry, List<String> inherited) {
        Optional<String> summaryHtml = summary(entry);
        Optional<String> content = content(entry);
        Optional<String> url = url(entry);
        String linkBase = base.at(entry).map(WebAddress::toString).or(() -> url).orElse("");
        Optional<SafeHtml.Both> both = summaryHtml
                .filter(html -> content.isEmpty() && SafeHtml.looksLikeHtml(html))
                .map(html -> SafeHtml.both(html, linkBase));
        Optional<String> safe = content.map(html -> SafeHtml.clean(html, linkBase))
                .or(() -> both.map(SafeHtml.Both::safe))
                .filter(html -> !html.isEmpty());
        Optional<String> summary = both.map(SafeHtml.Both::line).or(() -> summaryHtml.map(SafeHtml::line));
        List<String> authors = Authors.of(entry);
        EntryDate published = date(entry, PUBLISHED);
        return new FeedEntry(
                FeedTree.text(entry, "guid", "id", "dc:identifier").or(() -> about(entry)),
                url,
                title(entry),
                summary.filter(text -> !text.isEmpty()),
                safe,
                authors.isEmpty() ? inherited : authors,
                categories(entry),
                published.instant(),
                date(entry, UPDATED).instant(),
                published.text(),
                image(entry, safe));
    }

    private static Optional<String> about(Element entry) {
        return FeedTree.attribute(entry, "about");
    }

    private Optional<String> title(Element entry) {
        for (String key : List.of("title", "dc:title", "media:title", "itunes:title", "news:title")) {
            Optional<String> title = FeedTree.child(entry, key)
                    .map(element -> TextConstruct.line(element, base))
                    .filter(line -> !line.isEmpty());
            if (title.isPresent()) {
                return title;
            }
        }
        return Optional.empty();
    }

    private Optional<String> summary(Element entry) {
        return html(
                entry, "description", "summary", "dc:description", "itunes:summary", "media:description", "abstract");
    }

    private Optional<String> content(Element entry) {
        return html(entry, "content:encoded", "content", "xhtml:body", "body", "xhtml:div", "fulltext", "fullitem");
    }

    private Optional<String> html(Element entry, String... keys) {
        for (String key : keys) {
            for (Element element : FeedTree.children(entry, key)) {
                String html = TextConstruct.html(element, base);
                if (!html.isBlank()) {
                    return Optional.of(html);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> url(Element entry) {
        return FeedTree.text(entry, "feedburner:origlink")
                .or(() -> link(entry, base))
                .or(() -> permalink(entry))
                .or(() -> about(entry).filter(about -> WebAddress.of(about).isPresent()))
                .or(() -> FeedTree.attribute(entry, "href").map(href -> base.resolve(entry, href)));
    }

    /** The alternate link of an entry or a feed. */
    static Optional<String> link(Element parent, Base base) {
        Optional<String> second = Optional.empty();
        for (Element link : FeedTree.children(parent, "link")) {
            String rel = FeedTree.attribute(link, "rel").orElse("alternate");
            Optional<String> href = FeedTree.attribute(link, "href").or(() -> Optional.of(FeedTree.text(link)));
            if (href.get().isEmpty() || NOT_THE_ARTICLE.contains(rel)) {
                continue;
            }
            Optional<String> resolved = href.map(address -> base.resolve(link, address));
            String type = FeedTree.attribute(link, "type").orElse("text/html");
            if (rel.equals("alternate") && type.contains("html")) {
                return resolved;
            }
            second = second.or(() -> resolved);
        }
        return second;
    }

    private Optional<String> permalink(Element entry) {
        return FeedTree.child(entry, "guid", "id")
                .filter(id ->
                        !FeedTree.attribute(id, "isPermaLink").orElse("true").equalsIgnoreCase("false"))
                .map(FeedTree::text)
                .filter(id -> WebAddress.of(id).isPresent());
    }

    /** Label and term of Atom, text of RSS. */
    private static List<String> categories(Element entry) {
        List<String> categories = new ArrayList<>();
        for (Element element : entry.getChildren()) {
            if (CATEGORIES.contains(FeedTree.key(element))) {
                Stream.of(
                                FeedTree.attribute(element, "label"),
                                FeedTree.attribute(element, "term"),
                                Optional.of(FeedTree.text(element)))
                        .flatMap(Optional::stream)
                        .map(SafeHtml::line)
                        .filter(label -> !label.isEmpty() && !categories.contains(label))
                        .forEach(categories::add);
            }
        }
        return categories;
    }

    private EntryDate date(Element entry, String... keys) {
        return EntryDate.of(Arrays.stream(keys).flatMap(key -> FeedTree.text(entry, key).stream()), clock.instant());
    }

    private Optional<String> image(Element entry, Optional<String> content) {
        Stream<String> own = entry.getChildren().stream()
                .filter(EntryReader::isImage)
                .flatMap(e -> Stream.of("url", "href").flatMap(name -> FeedTree.attribute(e, name).stream()));
        Stream<String> element = FeedTree.child(entry, "image").stream()
                .flatMap(e -> FeedTree.text(e, "url").or(() -> Optional.of(FeedTree.text(e))).stream());
        Stream<String> modules = FeedModules.images(entry).stream();
        return Stream.of(own, modules, element)
                .flatMap(images -> images)
                .filter(image -> !image.isBlank())
                .map(image -> base.resolve(entry, image))
                .filter(image -> WebAddress.of(image).isPresent())
                .findFirst()
                .or(() -> content.flatMap(SafeHtml::firstImage));
    }

    private static boolean isImage(Element element) {
        String key = FeedTree.key(element);
        boolean enclosure = key.equals("enclosure")
                || (key.equals("link")
                        && FeedTree.attribute(element, "rel").orElse("").equals("enclosure"));
        return enclosure && FeedTree.attribute(element, "type").orElse("").startsWith("image/");
    }
}
