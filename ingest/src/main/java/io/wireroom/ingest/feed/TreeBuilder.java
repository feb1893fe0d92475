package io.wireroom.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.Verifier;
import org.jspecify.annotations.Nullable;

/** Builds a feed's tree from what a parser meets, strict or tolerant alike; holds the limit of depth. */
final class TreeBuilder {
    /** Texts are clean already, and looking at each character again costs as much as all else here. */
    private static final UncheckedJDOMFactory UNCHECKED = new UncheckedJDOMFactory();

    private final int maxDepth;
    private final Deque<Element> open = new ArrayDeque<>();
    /** By prefix, then by URI: a document has few of them, and hundreds of elements. */
    private final Map<String, Map<String, Namespace>> namespaces = new HashMap<>();

    private @Nullable Element root;

    TreeBuilder(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    void start(String prefix, String local, String uri) throws FeedUnreadable {
        if (open.size() == maxDepth) {
            throw new FeedUnreadable(FeedProblem.TOO_DEEP, "Elements are nested deeper than " + maxDepth + " levels.");
        }
        String name = Verifier.checkElementName(local) == null ? local : "unnamed";
        Element element = new FeedElement(name, namespace(prefix, uri));
        Element parent = open.peekLast();
        if (parent != null) {
            parent.addContent(element);
        } else if (root == null) {
            root = element;
        }
        open.addLast(element);
    }

    /** An attribute of the element that was started last. Namespaces are forgotten, but for the ones of XML itself. */
    void attribute(String prefix, String local, String value) {
        Element element = open.getLast();
        boolean xml = prefix.equals("xml");
        String name = xml || !prefix.equals("xmlns") ? local : "";
        if (Verifier.checkAttributeName(name) == null && !name.isEmpty()) {
            Namespace namespace = xml ? Namespace.XML_NAMESPACE : Namespace.NO_NAMESPACE;
            element.setAttribute(
                    new Attribute(xml ? name.toLowerCase(Locale.ROOT) : name, CleanText.of(value), namespace));
        }
    }

    void text(String text) {
        Element element = open.peekLast();
        if (element != null && !text.isEmpty()) {
            element.addContent(UNCHECKED.text(CleanText.of(text)));
        }
    }

    private Namespace namespace(String prefix, String uri) {
        return namespaces
                .computeIfAbsent(prefix, any -> new HashMap<>())
                .computeIfAbsent(uri, any -> Namespaces.of(prefix, uri));
    }

    void end() {
        open.pollLast();
    }

    Element root() throws FeedUnreadable {
        if (root == null) {
            throw new FeedUnreadable(FeedProblem.NOT_A_FEED, "The document holds no element.");
        }
        return root;
    }
}
