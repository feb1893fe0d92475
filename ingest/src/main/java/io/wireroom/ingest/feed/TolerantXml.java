package io.wireroom.ingest.feed;

import io.wireroom.ingest.markup.TagNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * XML as it comes: junk before the root, stray ampersands, HTML's entities, prefixes that nobody declared, elements that
 * nobody closed, an end that never came. Tried only where {@link StrictXml} fails.
 */
final class TolerantXml {
    private static final Pattern ROOT = Pattern.compile(
            "<(?:\\?xml\\b|!DOCTYPE\\b|!--|(?:[A-Za-z][\\w.-]*:)?(?:rss|rdf|feed|channel|urlset|sitemapindex|entry|html|opml)\\b)",
            Pattern.CASE_INSENSITIVE);

    private TolerantXml() {}

    static Element parse(String text, FeedLimits limits) throws FeedUnreadable {
        Matcher root = ROOT.matcher(text);
        String xml = root.find() ? text.substring(root.start()) : text;
        Parser parser = Parser.xmlParser().setMaxDepth(limits.maxDepth() + 2);
        Document document = Jsoup.parse(TagNames.bounded(xml), "", parser);
        TreeBuilder tree = new TreeBuilder(limits.maxDepth());
        walk(document, tree);
        return tree.root();
    }

    /** Depth first without recursion; nothing of the tree but the path down is held twice. */
    private static void walk(Document document, TreeBuilder tree) throws FeedUnreadable {
        Deque<Map<String, String>> scopes = new ArrayDeque<>();
        scopes.addLast(Map.of());
        Node node = document.childNodeSize() > 0 ? document.childNode(0) : null;
        while (node != null) {
            if (node instanceof org.jsoup.nodes.Element element) {
                scopes.addLast(scope(scopes.getLast(), element));
                start(element, scopes.getLast(), tree);
                if (element.childNodeSize() > 0) {
                    node = element.childNode(0);
                    continue;
                }
                tree.end();
                scopes.removeLast();
            } else if (node instanceof TextNode text) {
                tree.text(text.getWholeText());
            }
            node = next(node, scopes, tree);
        }
    }

    private static @Nullable Node next(Node node, Deque<Map<String, String>> scopes, TreeBuilder tree) {
        Node at = node;
        while (at.nextSibling() == null) {
            Node parent = at.parent();
            if (parent == null || parent instanceof Document) {
                return null;
            }
            tree.end();
            scopes.removeLast();
            at = parent;
        }
        return at.nextSibling();
    }

    private static Map<String, String> scope(Map<String, String> outer, org.jsoup.nodes.Element element) {
        Map<String, String> declared = new HashMap<>();
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                declared.put(name.equals("xmlns") ? "" : name.substring(6), attribute.getValue());
            }
        }
        if (declared.isEmpty()) {
            return outer;
        }
        Map<String, String> scope = new HashMap<>(outer);
        scope.putAll(declared);
        return scope;
    }

    private static void start(org.jsoup.nodes.Element element, Map<String, String> scope, TreeBuilder tree)
            throws FeedUnreadable {
        String name = element.tagName();
        String prefix = prefix(name);
        tree.start(prefix, local(name), scope.getOrDefault(prefix, ""));
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (!key.equals("xmlns")) {
                tree.attribute(prefix(key), local(key), attribute.getValue());
            }
        }
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
