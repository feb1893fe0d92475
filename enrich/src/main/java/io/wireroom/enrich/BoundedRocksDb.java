package io.wireroom.enrich;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Lets all stores of the process share one cache for blocks, indexes and write buffers, so that their memory is bounded
 * however many partitions there are (RocksDB manual, "Memory usage in RocksDB"). The first store of the process decides
 * the size.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    /** Bytes of the cache in the Streams configuration. */
    static final String BYTES = "wireroom.rocksdb.bytes";

    private static final long WRITE_BUFFER_BYTES = 4L << 20;
    private static final long BLOCK_BYTES = 16L << 10;
    private static final double SHARE_OF_WRITE_BUFFERS = 0.5;

    private static final Object LOCK = new Object();
    private static @org.jspecify.annotations.Nullable Shared shared;

    private record Shared(LRUCache cache, WriteBufferManager writeBuffers) {}

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        Shared memory = shared(Long.parseLong(String.valueOf(configs.get(BYTES))));
        BlockBasedTableConfig tables = (BlockBasedTableConfig) options.tableFormatConfig();
        tables.setBlockCache(memory.cache());
        tables.setCacheIndexAndFilterBlocks(true);
        tables.setBlockSize(BLOCK_BYTES);
        options.setTableFormatConfig(tables);
        options.setWriteBufferManager(memory.writeBuffers());
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String store, Options options) {
        // cache and write buffers belong to the process
    }

    private static Shared shared(long bytes) {
        synchronized (LOCK) {
            if (shared == null) {
                LRUCache cache = new LRUCache(bytes, -1, false, 0.1);
                shared = new Shared(cache, new WriteBufferManager((long) (bytes * SHARE_OF_WRITE_BUFFERS), cache));
            }
            return shared;
        }
    }
}
