package io.wireroom.enrich.lookup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The state of a running Kafka Streams application (KIP-67, KIP-535). Thread-safe. */
final class StreamsState implements StateAccess {
    private final KafkaStreams streams;
    private final HostInfo self;

    StreamsState(KafkaStreams streams, HostInfo self) {
        this.streams = streams;
        this.self = self;
    }

    @Override
    public HostInfo self() {
        return self;
    }

    @Override
    public List<HostInfo> everybody(String store) {
        try {
            return streams.streamsMetadataForStore(store).stream()
                    .map(StreamsMetadata::hostInfo)
                    .distinct()
                    .toList();
        } catch (StreamsNotStartedException | IllegalStateException e) {
            return List.of(self);
        }
    }

    @Override
    public Optional<Whereabouts> whereabouts(String store, String key) {
        try {
            KeyQueryMetadata found = streams.queryMetadataForKey(store, key, new StringSerializer());
            if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                return Optional.empty();
            }
            List<HostInfo> holders = Stream.concat(Stream.of(found.activeHost()), found.standbyHosts().stream())
                    .toList();
            return Optional.of(new Whereabouts(found.partition(), holders));
        } catch (StreamsNotStartedException | IllegalStateException e) {
            return Optional.empty(); // not yet started, or stopped
        }
    }

    @Override
    public <V> ReadOnlyKeyValueStore<String, V> partition(String store, int partition, boolean standby) {
        StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> one = query(store);
        StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> here = one.withPartition(partition);
        return open(standby ? here.enableStaleStores() : here);
    }

    @Override
    public <V> ReadOnlyKeyValueStore<String, V> own(String store) {
        return open(query(store));
    }

    private <V> ReadOnlyKeyValueStore<String, V> open(StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> query) {
        try {
            return streams.store(query);
        } catch (IllegalStateException e) {
            throw new InvalidStateStoreException("stopped", e);
        }
    }

    private static <V> StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> query(String store) {
        return StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.keyValueStore());
    }
}
