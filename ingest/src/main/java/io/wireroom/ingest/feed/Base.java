package io.wireroom.ingest.feed;

import io.wireroom.ingest.identity.WebAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jdom2.Element;

/**
 * Against what relative links are resolved: the nearest {@code xml:base}, itself resolved against the ones outside it, then
 * the document's own address.
 *
 * @param document address of the document, where it has one on the web
 */
record Base(Optional<WebAddress> document) {

    /** The address in force inside an element. */
    Optional<WebAddress> at(Element element) {
        Deque<String> bases = new ArrayDeque<>();
        Element outer = element;
        while (outer != null) {
            FeedTree.xml(outer, "base").ifPresent(bases::addFirst);
            outer = outer.getParentElement();
        }
        Optional<WebAddress> base = document;
        for (String next : bases) {
            base = resolve(base, next).or(() -> document);
        }
        return base;
    }

    /** A link inside an element, made absolute where that is possible, else as it is. */
    String resolve(Element element, String link) {
        String tidy = link.strip();
        return resolve(at(element), tidy).map(WebAddress::toString).orElse(tidy);
    }

    private static Optional<WebAddress> resolve(Optional<WebAddress> base, String link) {
        return base.isPresent() ? base.flatMap(b -> b.resolve(link)) : WebAddress.of(link);
    }
}
