package io.wireroom.ingest.extract;

/**
 * How much of a page is looked at.
 *
 * @param maxBytes longest page, in bytes after decompression
 * @param maxTags most tags; each costs time in proportion to {@code maxDepth}
 * @param maxDepth nesting below which the parser flattens the page
 */
public record ExtractionLimits(int maxBytes, int maxTags, int maxDepth) {
    /** 8 MiB, 100,000 tags and 256 levels: above every honest page that we have seen. */
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
