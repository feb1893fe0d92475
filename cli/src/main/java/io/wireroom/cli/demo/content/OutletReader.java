package io.wireroom.cli.demo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the YAML file of one outlet. */
final class OutletReader {
    private static final String FOLDER = "/io/wireroom/cli/demo/";
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    private final Map<String, DemoArticle> known;

    private OutletReader(Map<String, DemoArticle> known) {
        this.known = known;
    }

    /**
     * The outlet in a content file.
     *
     * @param known articles of other outlets, which this one may copy
     */
    static Outlet read(String file, Map<String, DemoArticle> known) {
        try (InputStream in = OutletReader.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no content file " + file);
            }
            Object root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in);
            if (root instanceof Map<?, ?> map) {
                return new OutletReader(known).outlet(new Node(file, map));
            }
            throw new IllegalStateException(file + " holds no mapping");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outlet outlet(Node node) {
        node.only("outlet", "name", "tagline", "language", "pages", "feeds", "articles");
        String id = node.text("outlet");
        return new Outlet(
                id,
                node.text("name"),
                node.text("tagline"),
                node.text("language"),
                node.text("pages"),
                node.children("feeds").stream().map(feed -> feed(feed, node)).toList(),
                node.children("articles").stream()
                        .map(article -> article(id, article))
                        .toList());
    }

    private static OutletFeed feed(Node node, Node outlet) {
        node.only("path", "format", "title", "section");
        return new OutletFeed(
                node.text("path"),
                node.choice("format", FeedFormat.RSS),
                node.find("title").orElseGet(() -> outlet.text("name")),
                node.find("section"));
    }

    private DemoArticle article(String outlet, Node node) {
        node.only(
                "slug", "title", "summary", "author", "section", "at", "body", "copy", "update", "serve", "entry",
                "story", "topics", "actors", "ends");
        return new DemoArticle(
                outlet,
                node.text("slug"),
                node.text("author"),
                node.text("section"),
                node.number("at"),
                wording(node),
                node.child("update").map(this::update),
                node.choice("serve", Serving.PAGE),
                node.choice("entry", EntryFlaw.NONE),
                expected(node));
    }

    private DemoArticle.Update update(Node node) {
        node.only("at", "title", "summary", "body");
        return new DemoArticle.Update(node.number("at"), wording(node));
    }

    private Wording wording(Node node) {
        List<String> paragraphs = node.child("copy")
                .map(copy -> CopiedText.of(copy, original(copy)))
                .orElseGet(() -> paragraphs(node.find("body")));
        return new Wording(node.text("title"), node.text("summary"), paragraphs);
    }

    private DemoArticle original(Node copy) {
        return Optional.ofNullable(known.get(copy.text("of")))
                .orElseThrow(() -> copy.wrong("copies an article that does not come before it"));
    }

    private static List<String> paragraphs(Optional<String> body) {
        return body.stream()
                .flatMap(text -> BLANK_LINE.splitAsStream(text.strip()))
                .map(paragraph -> paragraph.replaceAll("\\s+", " "))
                .toList();
    }

    private static Expected expected(Node node) {
        return new Expected(
                node.find("story"),
                Set.copyOf(node.texts("topics")),
                Set.copyOf(node.texts("actors")),
                node.child("copy").map(copy -> new Expected.Copy(copy.text("of"), copy.text("kind"))),
                node.child("ends").map(OutletReader::rejected));
    }

    private static Expected.Rejected rejected(Node node) {
        node.only("stage", "reason");
        return new Expected.Rejected(node.text("stage"), node.text("reason"));
    }
}
