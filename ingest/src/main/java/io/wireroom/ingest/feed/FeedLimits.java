package io.wireroom.ingest.feed;

/**
 * How much of a hostile or broken document is looked at.
 *
 * @param maxBytes longest document, in bytes after decompression
 * @param maxDepth deepest nesting of elements or JSON values
 * @param maxEntries most entries in one document
 */
public record FeedLimits(int maxBytes, int maxDepth, int maxEntries) {
    /** 10 MiB, 256 levels, 5,000 entries: above every honest feed that we have seen. */
    public static final FeedLimits DEFAULT = new FeedLimits(10 << 20, 256, 5_000);

    public FeedLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxEntries < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
