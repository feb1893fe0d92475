package io.wireroom.enrich.candidate;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Blocking keys as they travel: 64-bit big-endian values in a row. */
final class KeyBytes {
    private KeyBytes() {}

    static ByteBuffer write(long[] keys) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * keys.length);
        bytes.asLongBuffer().put(keys);
        return bytes;
    }

    static long[] read(ByteBuffer bytes) {
        long[] keys = new long[bytes.remaining() / Long.BYTES];
        bytes.duplicate().asLongBuffer().get(keys);
        return keys;
    }

    /** The keys that a shard owns. */
    static long[] of(int shard, int shards, long[] keys) {
        return Arrays.stream(keys)
                .filter(key -> Long.remainderUnsigned(key, shards) == shard)
                .toArray();
    }
}
