package io.wireroom.enrich.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.testing.TestStores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final int LOOKED_AT = 256;
    private static final int EVERY = 85;

    private final List<String> gone = new ArrayList<>();
    private final KeyValueStore<String, Long> store =
            TestStores.in(new MockProcessorContext<>(new Properties()), "swept", Serdes.Long());
    private final Sweep<Long> sweep =
            new Sweep<>(store, (until, now) -> Instant.ofEpochMilli(until).isBefore(now), (key, until) -> {
                store.delete(key);
                gone.add(key);
            });

    @Test
    void recordCame_eachSo_manyRecords_looksOnce() {
        store.put("a", 10L);
        for (int i = 1; i < EVERY; i++) {
            sweep.recordCame(20);
        }
        assertThat(gone).isEmpty();
        sweep.recordCame(20);
        assertThat(gone).containsExactly("a");
    }

    @Test
    void recordCame_whatIsWithinItsTime_stays() {
        store.put("a", 10L);
        store.put("b", 20L);
        store.put("c", 21L);
        look(20);
        assertThat(gone).containsExactly("a");
        look(22);
        assertThat(gone).containsExactly("a", "b", "c");
    }

    @Test
    void recordCame_greatStore_isGoneRoundLittleByLittle() {
        for (int i = 0; i < 1_000; i++) {
            store.put(String.format("%04d", i), (long) i % 2);
        }
        look(1);
        assertThat(gone).hasSize(LOOKED_AT / 2);
        for (int i = 0; i < 3; i++) {
            look(1);
        }
        assertThat(gone).hasSize(500);
        store.put("0000", 0L);
        look(1);
        assertThat(gone).hasSize(501);
    }

    @Test
    void recordCame_timeUnknown_forgetsNothing() {
        store.put("a", 10L);
        look(-1);
        assertThat(gone).isEmpty();
    }

    private void look(long streamTime) {
        for (int i = 0; i < EVERY; i++) {
            sweep.recordCame(streamTime);
        }
    }
}
