package io.wireroom.ingest.extract.metadata;

import java.util.Optional;

/**
 * The title of an article and where it stands on the page.
 *
 * @param at characters of visible text before it; 0 where the page does not show it
 */
record Headline(Optional<String> title, int at) {}
