package io.wireroom.web.feeds;

import io.wireroom.schemas.record.ContentFrom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed to subscribe to.
 *
 * @param url its address
 * @param title name of the source; else the feed's own title
 * @param language where neither page nor feed says, such as en
 * @param tags labels
 * @param contentFrom FEED: the feed's own content is the article; else PAGE
 * @param paused subscribes, but does not poll
 */
public record NewFeed(
        String url,
        Optional<String> title,
        Optional<String> language,
        List<String> tags,
        Optional<ContentFrom> contentFrom,
        boolean paused) {
    public NewFeed {
        url = Objects.requireNonNullElse(url, "");
        tags = List.copyOf(Objects.requireNonNullElse(tags, List.of()));
    }
}
