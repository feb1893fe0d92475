package io.wireroom.ingest.feed;

import io.wireroom.ingest.identity.WebAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;

/** Elements inside a text, such as Atom's XHTML, written back as HTML with each link resolved where it stands. */
final class InnerMarkup {
    private static final Set<String> LINKS = Set.of(
            "href",
            "src",
            "cite",
            "action",
            "background",
            "codebase",
            "data",
            "longdesc",
            "poster",
            "profile",
            "usemap");
    private static final Set<String> VOID =
            Set.of("area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr");

    private InnerMarkup() {}

    /** Depth first without recursion. */
    static String of(Element outer, Base base) {
        StringBuilder html = new StringBuilder();
        Deque<Element> open = new ArrayDeque<>();
        Deque<Iterator<Content>> rest = new ArrayDeque<>();
        rest.addLast(outer.getContent().iterator());
        while (!rest.isEmpty()) {
            if (!rest.getLast().hasNext()) {
                rest.removeLast();
                if (!open.isEmpty()) {
                    close(open.removeLast(), html);
                }
                continue;
            }
            Content node = rest.getLast().next();
            if (node instanceof Element element) {
                open(element, base, html);
                open.addLast(element);
                rest.addLast(element.getContent().iterator());
            } else if (node instanceof Text text) {
                html.append(SafeHtml.escape(text.getText()));
            }
        }
        return html.toString();
    }

    private static void open(Element element, Base base, StringBuilder html) {
        html.append('<').append(name(element));
        for (Attribute attribute : element.getAttributes()) {
            String name = attribute.getName().toLowerCase(Locale.ROOT);
            if (attribute.getNamespacePrefix().isEmpty()) {
                String value =
                        LINKS.contains(name) ? resolved(element, attribute.getValue(), base) : attribute.getValue();
                html.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(SafeHtml.escape(value))
                        .append('"');
            }
        }
        html.append('>');
    }

    private static String resolved(Element element, String link, Base base) {
        return base.at(element)
                .flatMap(at -> at.resolve(link))
                .map(WebAddress::toString)
                .orElse(link);
    }

    private static void close(Element element, StringBuilder html) {
        if (!VOID.contains(name(element))) {
            html.append("</").append(name(element)).append('>');
        }
    }

    private static String name(Element element) {
        return element.getName().toLowerCase(Locale.ROOT);
    }
}
