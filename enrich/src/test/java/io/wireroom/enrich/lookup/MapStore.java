package io.wireroom.enrich.lookup;

import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store in memory, to read. */
final class MapStore<V> implements ReadOnlyKeyValueStore<String, V> {
    private final NavigableMap<String, V> entries = new TreeMap<>();

    MapStore<V> with(String key, V value) {
        entries.put(key, value);
        return this;
    }

    @Override
    @SuppressWarnings("NullAway") // the interface, which is not annotated, says null for none
    public V get(String key) {
        return entries.get(key);
    }

    @Override
    public KeyValueIterator<String, V> range(String from, String to) {
        return iterator(entries.subMap(from, true, to, true));
    }

    @Override
    public <PS extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(P prefix, PS serializer) {
        return iterator(entries.subMap(String.valueOf(prefix), true, prefix + "\uffff", true));
    }

    @Override
    public KeyValueIterator<String, V> all() {
        return iterator(entries);
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    private static <V> KeyValueIterator<String, V> iterator(Map<String, V> some) {
        Iterator<Map.Entry<String, V>> all = some.entrySet().iterator();
        return new KeyValueIterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public KeyValue<String, V> next() {
                Map.Entry<String, V> entry = all.next();
                return KeyValue.pair(entry.getKey(), entry.getValue());
            }

            @Override
            public @Nullable String peekNextKey() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {}
        };
    }
}
