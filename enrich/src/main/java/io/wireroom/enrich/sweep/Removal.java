package io.wireroom.enrich.sweep;

import org.apache.kafka.streams.state.KeyValueStore;

/** Takes entries out of stores. {@link KeyValueStore#delete} reads what it deletes, to return it; nobody here wants it. */
public final class Removal {
    private Removal() {}

    /** Takes an entry out, if it is there. */
    public static <V> void of(KeyValueStore<String, V> store, String key) {
        store.put(key, null);
    }
}
