package io.wireroom.ingest.extract.metadata;

import org.jsoup.nodes.Element;

/**
 * An element and where it stands.
 *
 * @param at characters of visible text before it
 * @param region the box beside the article that it stands in (a menu, comments, links to other articles), 0 for none
 */
record Spot(Element element, int at, int region) {}
