package io.wireroom.cli.demo.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the demo's outlets publish. */
public final class DemoContent {
    private static final List<String> OUTLETS = List.of("northwire", "meridian", "gridline", "tide", "echo");

    private final List<Outlet> outlets;
    private final Map<String, DemoArticle> byRef = new HashMap<>();

    DemoContent(List<Outlet> outlets) {
        this.outlets = List.copyOf(outlets);
        articles().forEach(article -> byRef.put(article.ref(), article));
    }

    /**
     * Reads the content that comes with the program.
     *
     * @throws IllegalStateException when a content file does not say what it should
     */
    public static DemoContent load() {
        Map<String, DemoArticle> known = new HashMap<>();
        List<Outlet> outlets = new ArrayList<>();
        for (String id : OUTLETS) {
            Outlet outlet = OutletReader.read(id + ".yaml", known);
            outlet.articles().forEach(article -> known.put(article.ref(), article));
            outlets.add(outlet);
        }
        return new DemoContent(outlets);
    }

    /** The outlets, agencies before those that copy them. */
    public List<Outlet> outlets() {
        return outlets;
    }

    /** The outlet with a virtual host. */
    public Optional<Outlet> atHost(String host) {
        return outlets.stream().filter(outlet -> outlet.host().equals(host)).findFirst();
    }

    /** All articles of all outlets. */
    public List<DemoArticle> articles() {
        return outlets.stream().flatMap(outlet -> outlet.articles().stream()).toList();
    }

    /**
     * The article that a reference names.
     *
     * @throws IllegalArgumentException when there is none
     */
    public DemoArticle article(String ref) {
        DemoArticle article = byRef.get(ref);
        if (article == null) {
            throw new IllegalArgumentException("no article " + ref);
        }
        return article;
    }
}
