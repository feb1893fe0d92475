package io.wireroom.web.syndication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The feed of a topic.
 *
 * @param topic id of the topic
 * @param label of the topic
 * @param self address of the feed; absent where the page's own is unknown
 * @param home address of the page; absent where it is unknown
 * @param hub WebSub hub
 * @param entries the latest first
 */
record TopicFeed(
        String topic,
        String label,
        Optional<String> self,
        Optional<String> home,
        Optional<String> hub,
        List<FeedEntry> entries) {
    TopicFeed {
        entries = List.copyOf(entries);
    }

    String urn() {
        return "urn:wireroom:topic:" + topic;
    }

    /** When its newest change came; the same for the same entries, so that its entity tag is, too. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
