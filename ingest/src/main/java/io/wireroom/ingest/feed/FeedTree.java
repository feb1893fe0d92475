package io.wireroom.ingest.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

/** Looking around in a feed's tree by short names such as {@code title} or {@code dc:creator}; see {@link Namespaces}. */
final class FeedTree {
    private FeedTree() {}

    /** Prefix and local name in lower case; no prefix for the dialects' own elements. */
    static String key(Element element) {
        return ((FeedElement) element).key();
    }

    static List<Element> children(Element parent, String key) {
        List<Element> found = new ArrayList<>();
        for (Element child : parent.getChildren()) {
            if (key(child).equals(key)) {
                found.add(child);
            }
        }
        return found;
    }

    static Optional<Element> child(Element parent, String... keys) {
        for (String key : keys) {
            for (Element child : parent.getChildren()) {
                if (key(child).equals(key)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** Text of the first of these children that has any. */
    static Optional<String> text(Element parent, String... keys) {
        for (String key : keys) {
            for (Element child : parent.getChildren()) {
                String text = key(child).equals(key) ? text(child) : "";
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** All text inside, trimmed. */
    static String text(Element element) {
        if (element.getChildren().isEmpty()) {
            return element.getText().strip();
        }
        StringBuilder text = new StringBuilder();
        for (Content part : element.getDescendants(Filters.text())) {
            text.append(part.getValue());
        }
        return text.toString().strip();
    }

    /** An attribute by its local name, whatever its namespace and case; empty where blank. */
    static Optional<String> attribute(Element element, String name) {
        for (Attribute attribute : element.getAttributes()) {
            if (attribute.getName().equalsIgnoreCase(name)
                    && !attribute.getValue().isBlank()) {
                return Optional.of(attribute.getValue().strip());
            }
        }
        return Optional.empty();
    }

    /** Elements with one of these keys that lie in no other of them, in document order. */
    static List<Element> outermost(Element root, List<String> keys, int most) throws FeedUnreadable {
        List<Element> found = new ArrayList<>();
        if (keys.contains(key(root))) {
            found.add(root);
            return found;
        }
        Iterator<Element> walk = root.getDescendants(Filters.element()).iterator();
        while (walk.hasNext()) {
            Element element = walk.next();
            if (keys.contains(key(element)) && !isInside(element, keys)) {
                if (found.size() == most) {
                    throw new FeedUnreadable(
                            FeedProblem.TOO_MANY_ENTRIES, "The document holds more than " + most + " entries.");
                }
                found.add(element);
            }
        }
        return found;
    }

    private static boolean isInside(Element element, List<String> keys) {
        Element parent = element.getParentElement();
        while (parent != null) {
            if (keys.contains(key(parent))) {
                return true;
            }
            parent = parent.getParentElement();
        }
        return false;
    }

    static boolean isXhtml(Element element) {
        return element.getNamespace().equals(Namespaces.XHTML);
    }

    static Optional<String> xml(Element element, String name) {
        return Optional.ofNullable(element.getAttributeValue(name, Namespace.XML_NAMESPACE))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
