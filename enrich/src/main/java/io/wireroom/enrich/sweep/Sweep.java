package io.wireroom.enrich.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Goes round a store little by little, as records come, and hands on what is past its time. Looking at all of a great store at
 * once would hold its partition up for minutes; this way what a record costs stays the same however much is kept, and while no
 * records come nothing grows. Not thread-safe.
 *
 * @param <V> values of the store
 */
public final class Sweep<V> {
    /** Entries looked at in one go: few enough to take a few milliseconds. */
    private static final int LOOKED_AT = 256;

    /**
     * Three entries are looked at for each that comes, so that the store holds at most one and a half times what is within its
     * time: of n entries n / 3 come while all are looked at.
     */
    private static final int EVERY = LOOKED_AT / 3;

    private final KeyValueStore<String, V> store;
    private final BiPredicate<V, Instant> isOver;
    private final BiConsumer<String, V> forget;
    private String next = "";
    private int records;

    /**
     * @param isOver whether an entry is past its time at some time of the stream
     * @param forget takes an entry out of the store
     */
    public Sweep(KeyValueStore<String, V> store, BiPredicate<V, Instant> isOver, BiConsumer<String, V> forget) {
        this.store = store;
        this.isOver = isOver;
        this.forget = forget;
    }

    /**
     * A record has come that may leave an entry.
     *
     * @param streamTime milliseconds; before 0 where it is not known yet
     */
    public void recordCame(long streamTime) {
        records++;
        if (records >= EVERY && streamTime >= 0) {
            records = 0;
            goOn(Instant.ofEpochMilli(streamTime));
        }
    }

    private void goOn(Instant now) {
        List<KeyValue<String, V>> over = new ArrayList<>();
        String last = next;
        int looked = 0;
        try (KeyValueIterator<String, V> entries = store.range(next, null)) {
            for (; looked < LOOKED_AT && entries.hasNext(); looked++) {
                KeyValue<String, V> entry = entries.next();
                last = entry.key;
                if (isOver.test(entry.value, now)) {
                    over.add(entry);
                }
            }
        }
        next = looked < LOOKED_AT ? "" : last + '\0';
        over.forEach(entry -> forget.accept(entry.key, entry.value));
    }
}
