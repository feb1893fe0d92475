package io.wireroom.ingest.feed;

import io.wireroom.ingest.extract.page.Walls;
import io.wireroom.ingest.identity.WebAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads feed documents of every dialect: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, news sitemaps. Thread-safe; never
 * throws because of its input.
 */
public final class FeedReader {
    private final InstantSource clock;

    /** @param clock tells which dates lie in the future and so cannot be meant */
    public FeedReader(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Reads a document.
     *
     * @param body bytes after decompression
     * @param contentType the header's value, where one came; only its charset is believed
     * @param base address at which the document was found; relative links are left as they are where it is not http(s)
     */
    public FeedResult read(byte[] body, Optional<String> contentType, URI base, FeedLimits limits) {
        if (body.length > limits.maxBytes()) {
            return FeedResult.failed(
                    FeedProblem.TOO_LARGE, "The document is longer than " + limits.maxBytes() + " bytes.");
        }
        Optional<byte[]> document = Packed.unpacked(body, limits.maxBytes());
        if (document.isEmpty()) {
            return FeedResult.failed(
                    FeedProblem.TOO_LARGE, "The document is longer than " + limits.maxBytes() + " bytes, unpacked.");
        }
        String text = FeedText.decode(document.get(), contentType).strip();
        if (text.isEmpty()) {
            return FeedResult.failed(FeedProblem.EMPTY, "The document is empty.");
        }
        try {
            return FeedResult.of(read(text, WebAddress.of(base.toString()), limits));
        } catch (FeedUnreadable unreadable) {
            return FeedResult.failed(unreadable.problem(), unreadable.sentence());
        }
    }

    private Feed read(String text, Optional<WebAddress> document, FeedLimits limits) throws FeedUnreadable {
        if (text.startsWith("{") || text.startsWith("[")) {
            return new JsonFeeds(limits, clock).read(text, document);
        }
        if (text.indexOf('<') < 0) {
            throw new FeedUnreadable(FeedProblem.NOT_A_FEED, "The document is neither XML nor JSON.");
        }
        if (HtmlStart.isIn(text)) {
            throw page(text);
        }
        return new XmlFeeds(limits, clock).read(text, document);
    }

    private static FeedUnreadable page(String html) {
        return Walls.insteadOf(html)
                .map(wall ->
                        new FeedUnreadable(FeedProblem.valueOf(wall.problem().name()), wall.sentence()))
                .orElseGet(() -> new FeedUnreadable(FeedProblem.HTML_PAGE, "The document is an HTML page."));
    }
}
