package io.wireroom.cli.demo.site;

import io.wireroom.cli.demo.content.FeedFormat;
import io.wireroom.cli.demo.content.OutletFeed;
import java.util.List;

/** Writes a feed document in one format. */
interface FeedWriter {

    /** The document. */
    String write(View view, OutletFeed feed, List<Entry> entries);

    /** Its media type. */
    String contentType();

    static FeedWriter of(FeedFormat format) {
        return switch (format) {
            case RSS -> new RssWriter();
            case ILL_FORMED_RSS -> new IllFormedRssWriter();
            case ATOM -> new AtomWriter();
            case JSON -> new JsonFeedWriter();
        };
    }
}
