package io.wireroom.ingest.extract;

/**
 * How much of a page is looked at. A page of text or tags takes at most 10 times its bytes of heap while it is read, one of
 * JSON-LD at most 20 times (measured with 8 MiB each of prose, tags, attributes, entities and JSON-LD), and all that is
 * allocated on the way comes to at most 40 times (37 in the costliest of 813 stored pages).
 *
 * @param maxBytes longest page, in bytes after decompression; a longer one is refused, as it may be no page at all
 * @param maxTags most tags, end tags included; what stands behind them is cut off, as in a live blog the oldest posts are.
 *     Each costs time in proportion to {@code maxDepth}
 * @param maxDepth nesting below which the parser flattens the page
 */
public record ExtractionLimits(int maxBytes, int maxTags, int maxDepth) {
    /** 8 MiB, 100,000 tags and 256 levels: above every page of our corpora but a live blog or two. */
    public static final ExtractionLimits DEFAULT = new ExtractionLimits(8 << 20, 100_000, 256);

    public ExtractionLimits {
        if (maxBytes < 1 || maxTags < 1 || maxDepth < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }

    /** As many tags as {@link #DEFAULT} allows. */
    public ExtractionLimits(int maxBytes, int maxDepth) {
        this(maxBytes, DEFAULT.maxTags, maxDepth);
    }
}
