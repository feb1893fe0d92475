package io.wireroom.ingest.extract.body;

import io.wireroom.ingest.extract.ExtractionMethod;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The part of a page that holds the article.
 *
 * @param elements in document order, none inside another
 */
record Region(List<Element> elements, ExtractionMethod method) {
    Region {
        elements = List.copyOf(elements);
    }
}
