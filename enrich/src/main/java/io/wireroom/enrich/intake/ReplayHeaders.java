package io.wireroom.enrich.intake;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** What travels beside an article that is to be tagged anew. */
public final class ReplayHeaders {
    /** Offset of {@code wireroom.taxonomy}: what stands before it counts for the tags. Eight bytes, big endian. */
    static final String TAXONOMY_OFFSET = "wireroom-taxonomy-offset";

    private ReplayHeaders() {}

    /** The header that asks for the taxonomy as it stood at an offset, or later. */
    public static Header taxonomyAt(long offset) {
        return new RecordHeader(
                TAXONOMY_OFFSET, ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
    }

    /** The offset asked for; 0 where the header is none of ours. */
    static long offset(Header header) {
        byte[] bytes = header.value();
        return bytes == null || bytes.length != Long.BYTES
                ? 0
                : ByteBuffer.wrap(bytes).getLong();
    }
}
