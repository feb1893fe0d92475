package io.wireroom.enrich.route;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store that counts the records read from it, whether by key or by range. */
final class CountingStore<V> implements KeyValueStore<String, V> {
    private final KeyValueStore<String, V> store;
    private long reads;

    CountingStore(KeyValueStore<String, V> store) {
        this.store = store;
    }

    /** Records read since the last call. */
    long reads() {
        long since = reads;
        reads = 0;
        return since;
    }

    @Override
    public V get(String key) {
        reads++;
        return store.get(key);
    }

    @Override
    public KeyValueIterator<String, V> range(@Nullable String from, @Nullable String to) {
        return counted(store.range(from, to));
    }

    @Override
    public KeyValueIterator<String, V> reverseRange(@Nullable String from, @Nullable String to) {
        return counted(store.reverseRange(from, to));
    }

    @Override
    public KeyValueIterator<String, V> all() {
        return counted(store.all());
    }

    private KeyValueIterator<String, V> counted(KeyValueIterator<String, V> iterator) {
        return new KeyValueIterator<>() {
            @Override
            public void close() {
                iterator.close();
            }

            @Override
            public String peekNextKey() {
                return iterator.peekNextKey();
            }

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public KeyValue<String, V> next() {
                reads++;
                return iterator.next();
            }
        };
    }

    @Override
    public void put(String key, V value) {
        store.put(key, value);
    }

    @Override
    public V putIfAbsent(String key, V value) {
        return store.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<String, V>> entries) {
        store.putAll(entries);
    }

    @Override
    public V delete(String key) {
        return store.delete(key);
    }

    @Override
    public long approximateNumEntries() {
        return store.approximateNumEntries();
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        store.init(context, root);
    }

    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        store.commit(offsets);
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public boolean persistent() {
        return store.persistent();
    }

    @Override
    public boolean isOpen() {
        return store.isOpen();
    }
}
