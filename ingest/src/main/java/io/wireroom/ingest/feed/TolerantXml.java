package io.wireroom.ingest.feed;

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
            "<(?:\\?xml\\b|!DOCTYPE\\b|!--|(?:[A-Za-z][\\w.-]*:)?(?:rss|rdf|feed|channel|urlset|entry|html|opml)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]{1,64})\\s+(?:\"([^\"<]{0,1000})\"|'([^'<]{0,1000})')\\s*>");

    private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{1,64});");

    private TolerantXml() {}

    static Element parse(String text, FeedLimits limits) throws FeedUnreadable {
        Matcher root = ROOT.matcher(text);
        String xml = root.find() ? text.substring(root.start()) : text;
        Doctype doctype = Doctype.in(xml);
        String body = doctype.expand(xml.substring(0, doctype.start()) + xml.substring(doctype.end()), limits);
        Parser parser = Parser.xmlParser().setMaxDepth(limits.maxDepth() + 2);
        Document document = Jsoup.parse(body, "", parser);
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

    /** A document type: where it stands, and the plain texts that it gives names to. */
    record Doctype(int start, int end, Map<String, String> entities) {
        static Doctype in(String xml) throws FeedUnreadable {
            int start = indexOfIgnoringCase(xml, "<!DOCTYPE");
            if (start < 0) {
                return new Doctype(0, 0, Map.of());
            }
            int end = end(xml, start);
            Map<String, String> entities = new HashMap<>();
            Matcher entity = ENTITY.matcher(xml.substring(start, end));
            while (entity.find()) {
                String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
                entities.put(entity.group(1), value);
            }
            if (entities.values().stream().anyMatch(value -> names(value, entities))) {
                throw new FeedUnreadable(FeedProblem.XML_BOMB, "The document type defines entities by other entities.");
            }
            entities.replaceAll((name, value) -> Parser.unescapeEntities(value, false));
            return new Doctype(start, end, entities);
        }

        private static boolean names(String value, Map<String, String> entities) {
            Matcher reference = REFERENCE.matcher(value);
            while (reference.find()) {
                if (entities.containsKey(reference.group(1))) {
                    return true;
                }
            }
            return false;
        }

        private static int indexOfIgnoringCase(String text, String word) {
            int most = Math.min(text.length(), 4_096) - word.length();
            for (int i = 0; i <= most; i++) {
                if (text.regionMatches(true, i, word, 0, word.length())) {
                    return i;
                }
            }
            return -1;
        }

        private static int end(String xml, int start) {
            int bracket = xml.indexOf('[', start);
            int close = xml.indexOf('>', start);
            if (bracket >= 0 && bracket < close) {
                int subset = xml.indexOf(']', bracket);
                close = subset < 0 ? close : xml.indexOf('>', subset);
            }
            return close < 0 ? xml.length() : close + 1;
        }

        /** Puts the texts in; they hold no names themselves, so this grows a document at most by a bounded sum. */
        String expand(String xml, FeedLimits limits) throws FeedUnreadable {
            if (entities.isEmpty()) {
                return xml;
            }
            StringBuilder out = new StringBuilder(xml.length());
            Matcher reference = REFERENCE.matcher(xml);
            int from = 0;
            while (reference.find()) {
                String value = entities.get(reference.group(1));
                if (value != null) {
                    out.append(xml, from, reference.start()).append(escaped(value));
                    from = reference.end();
                }
                if (out.length() > limits.maxBytes()) {
                    throw new FeedUnreadable(
                            FeedProblem.XML_BOMB, "The document grows without bound by its own entities.");
                }
            }
            return out.append(xml, from, xml.length()).toString();
        }

        private static String escaped(String value) {
            return value.replace("&", "&amp;").replace("<", "&lt;");
        }
    }
}
