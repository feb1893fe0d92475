package io.wireroom.enrich.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.testing.TestStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final int STRETCH = 64;

    private final KeyValueStore<String, Long> store =
            TestStores.in(new MockProcessorContext<>(new Properties()), "walked", Serdes.Long());
    private final List<Long> met = new ArrayList<>();
    private final Walk<Long> walk = new Walk<>(store, (key, value) -> met.add(value));

    @Test
    void goOn_emptyStore_isOver() {
        walk.goOn(Duration.ZERO);
        assertThat(walk.isOver()).isTrue();
    }

    @Test
    void goOn_withoutTime_meetsAStretchEachTimeAndEveryEntryOnce() {
        List<Long> all = fill(3 * STRETCH + 1);
        for (int i = 1; i <= 3; i++) {
            walk.goOn(Duration.ZERO);
            assertThat(walk.isOver()).isFalse();
            assertThat(met).isEqualTo(all.subList(0, i * STRETCH));
        }
        walk.goOn(Duration.ZERO);
        assertThat(walk.isOver()).isTrue();
        assertThat(met).isEqualTo(all);
    }

    @Test
    void finish_meetsWhatIsLeft() {
        List<Long> all = fill(5 * STRETCH);
        walk.goOn(Duration.ZERO);
        walk.finish();
        assertThat(walk.isOver()).isTrue();
        assertThat(met).isEqualTo(all);
    }

    private List<Long> fill(int entries) {
        List<Long> all = new ArrayList<>();
        for (long i = 0; i < entries; i++) {
            store.put(String.format("%05d", i), i);
            all.add(i);
        }
        return all;
    }
}
