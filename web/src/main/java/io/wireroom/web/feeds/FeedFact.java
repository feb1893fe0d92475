package io.wireroom.web.feeds;

import java.util.List;

/**
 * A part of the explanation of a feed.
 *
 * @param label what it is about, such as {@code because}
 * @param lines what there is to say
 */
public record FeedFact(String label, List<String> lines) {
    public FeedFact {
        lines = List.copyOf(lines);
    }
}
