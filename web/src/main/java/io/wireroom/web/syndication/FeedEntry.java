package io.wireroom.web.syndication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article in a feed.
 *
 * @param id of the article, the same in all its versions
 * @param url of the source's page
 * @param published when it was published, or first seen where the source does not say
 * @param updated when Wireroom last learnt something of it
 */
record FeedEntry(
        String id,
        String url,
        String title,
        String summary,
        String source,
        List<String> authors,
        List<String> topics,
        Optional<String> language,
        Instant published,
        Instant updated) {
    FeedEntry {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
    }

    /** The id as a URI, the same on every instance and at every address. */
    String urn() {
        return "urn:wireroom:article:" + id;
    }
}
