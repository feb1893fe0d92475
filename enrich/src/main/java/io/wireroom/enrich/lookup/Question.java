package io.wireroom.enrich.lookup;

import io.wireroom.enrich.lookup.Finding.Outcome;

/**
 * A question that the holder of one partition can answer.
 *
 * @param store a store of the partition
 * @param key what it is partitioned by
 * @param path path and query under which other instances take it
 * @param reader answers it from the partition
 */
record Question(String store, String key, String path, Reader reader) {

    /** Answers a question from local state. */
    @FunctionalInterface
    interface Reader {
        /**
         * Reads a partition; {@link Outcome#FOUND} or {@link Outcome#UNKNOWN}.
         *
         * @throws org.apache.kafka.streams.errors.InvalidStateStoreException while it cannot be read here
         */
        Finding read(StateAccess state, int partition, boolean standby);
    }
}
