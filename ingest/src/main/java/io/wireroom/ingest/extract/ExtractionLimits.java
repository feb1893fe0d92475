package io.wireroom.ingest.extract;

/**
 * How much of a page is looked at.
 *
 * @param maxBytes longest page, in bytes after decompression
 * @param maxDepth nesting below which the parser flattens the page
 */
public record ExtractionLimits(int maxBytes, int maxDepth) {
    /** 8 MiB and 512 levels. */
    public static final ExtractionLimits DEFAULT = new ExtractionLimits(8 << 20, 512);

    public ExtractionLimits {
        if (maxBytes < 1 || maxDepth < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
