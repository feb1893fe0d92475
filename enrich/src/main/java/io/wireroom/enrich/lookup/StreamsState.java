package io.wireroom.enrich.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
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
        return streams.streamsMetadataForStore(store).stream()
                .map(StreamsMetadata::hostInfo)
                .distinct()
                .toList();
    }

    @Override
    public Optional<Whereabouts> whereabouts(String store, String key) {
        try {
            KeyQueryMetadata found = streams.queryMetadataForKey(store, key, new StringSerializer());
            if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                return Optional.empty();
            }
            List<HostInfo> holders = Stream.concat(Stream.of(found.activeHost()), found.standbyHosts().stream())
                    .filter(host -> !host.equals(HostInfo.unavailable()))
                    .toList();
            return Optional.of(new Whereabouts(found.partition(), new ArrayList<>(holders)));
        } catch (StreamsNotStartedException e) {
            return Optional.empty();
        }
    }

    @Override
    public <V> ReadOnlyKeyValueStore<String, V> partition(String store, int partition, boolean standby) {
        StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> one = query(store);
        StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> here = one.withPartition(partition);
        return streams.store(standby ? here.enableStaleStores() : here);
    }

    @Override
    public <V> ReadOnlyKeyValueStore<String, V> own(String store) {
        return streams.store(query(store));
    }

    private static <V> StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> query(String store) {
        return StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.keyValueStore());
    }
}
