package io.wireroom.ingest.extract;

import java.util.Optional;

/**
 * What the feed says about the page; helps to choose among the page's headings and regions.
 *
 * @param title the entry's title in plain text
 * @param summary the entry's summary in plain text
 */
public record FeedHint(Optional<String> title, Optional<String> summary) {}
