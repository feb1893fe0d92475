package io.wireroom.enrich.sweep;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Goes through a store once, a stretch at a time. A task that read all of a great store when it starts would hold its thread up,
 * and with it the open transaction of the thread's other tasks, which the broker aborts: the thread would begin anew for ever.
 * What is put meanwhile may be met or not. Not thread-safe.
 *
 * @param <V> values of the store
 */
public final class Walk<V> {
    /** Entries between two looks at the clock. */
    private static final int STRETCH = 64;

    private final KeyValueStore<String, V> store;
    private final BiConsumer<String, V> each;
    private String next = "";
    private boolean over;

    /** @param each is handed every entry, in the order of their keys; must not change the store */
    public Walk(KeyValueStore<String, V> store, BiConsumer<String, V> each) {
        this.store = store;
        this.each = each;
    }

    /** Whether all entries were met. */
    public boolean isOver() {
        return over;
    }

    /**
     * Goes on, for a while or to the end.
     *
     * @param most how long, to within {@value #STRETCH} entries
     */
    public void goOn(Duration most) {
        goOn(most.toNanos());
    }

    /** Meets all that are left, however long that takes. */
    public void finish() {
        goOn(Long.MAX_VALUE);
    }

    private void goOn(long mostNanos) {
        long start = System.nanoTime();
        try (KeyValueIterator<String, V> entries = store.range(next, null)) {
            int met = 0;
            while (entries.hasNext()) {
                KeyValue<String, V> entry = entries.next();
                each.accept(entry.key, entry.value);
                met++;
                if (met % STRETCH == 0 && System.nanoTime() - start >= mostNanos) {
                    next = entry.key + '\0';
                    return;
                }
            }
        }
        over = true;
    }
}
