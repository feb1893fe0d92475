package io.wireroom.enrich.lookup;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Who holds what state, and the state that is held here; what the look-up needs of Kafka Streams. Thread-safe. */
interface StateAccess {

    /**
     * Who holds a key.
     *
     * @param partition the partition
     * @param holders instances that hold it: the one that works on it, then those on standby; one that serves no pages is
     *     {@link HostInfo#unavailable()}
     */
    record Whereabouts(int partition, List<HostInfo> holders) {
        public Whereabouts {
            holders = List.copyOf(holders);
        }
    }

    /** This instance's own address. */
    HostInfo self();

    /** All instances that hold anything of a store, this one among them. */
    List<HostInfo> everybody(String store);

    /**
     * Who holds a key; empty while that is being decided.
     *
     * @param key as it was partitioned by, which need not be the key in the store
     */
    Optional<Whereabouts> whereabouts(String store, String key);

    /**
     * A partition of a store as it is here.
     *
     * @param standby true to read a copy that may be behind
     * @throws InvalidStateStoreException while it is not here, or not restored
     */
    <V> ReadOnlyKeyValueStore<String, V> partition(String store, int partition, boolean standby);

    /**
     * All partitions of a store that this instance works on.
     *
     * @throws InvalidStateStoreException while one of them is not restored
     */
    <V> ReadOnlyKeyValueStore<String, V> own(String store);
}
