package io.wireroom.cli.feeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.document.BatchList.Item;
import io.wireroom.cli.document.Documents;
import io.wireroom.cli.document.Documents.Loaded;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.PreviewJson;
import java.time.InstantSource;

/** Reads one document as a feed and tells what would be published. Thread-safe. */
public final class FeedPreview {
    private final FeedReader reader;
    private final Documents documents;

    public FeedPreview(Documents documents, InstantSource clock) {
        this.documents = documents;
        this.reader = new FeedReader(clock);
    }

    /** The JSON of a document: the feed, or why there is none. */
    ObjectNode preview(Item item) {
        return of(item.file(), documents.load(item));
    }

    /** The same for an address, which is never taken for a file. */
    public ObjectNode previewAddress(String url) {
        return of(url, documents.fetch(url));
    }

    private ObjectNode of(String name, Loaded loaded) {
        return loaded.problem()
                .map(problem -> Documents.failed(name, problem))
                .orElseGet(() -> PreviewJson.of(
                        name, reader.read(loaded.body(), loaded.contentType(), loaded.base(), FeedLimits.DEFAULT)));
    }
}
