package io.wireroom.enrich.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.record.Listener;
import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.testing.TestStores;
import io.wireroom.schemas.serde.AvroGuard;
import io.wireroom.schemas.serde.AvroSerde;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");

    /** Listeners that are forgotten in one go. */
    private static final int AT_ONCE = 256;

    static {
        AvroGuard.install();
    }

    private final KeyValueStore<String, Listener> store =
            TestStores.in(new MockProcessorContext<>(new Properties()), Listeners.STORE, AvroSerde.of(Listener.class));
    private final Listeners listeners = new Listeners(store);

    @Test
    void take_newListeners_areMetAndHeldForTheirArticleAlone() {
        assertThat(listeners.take("m", List.of(later("x"), later("y")))).containsExactly("x", "y");
        assertThat(listeners.take("m", List.of(later("y"), later("z")))).containsExactly("z");
        listeners.take("m0", List.of(later("w")));
        assertThat(heldFor("m")).containsExactly("x", "y", "z");
        assertThat(heldFor("m0")).containsExactly("w");
        assertThat(heldFor("l")).isEmpty();
    }

    @Test
    void forget_leavesThoseOfOthersAndNothingElse() {
        listeners.take("l", List.of(later("x")));
        listeners.take("m", List.of(later("x"), later("y")));
        listeners.take("n", List.of(later("x")));
        listeners.forget("m");
        assertThat(heldFor("m")).isEmpty();
        assertThat(heldFor("l")).containsExactly("x");
        assertThat(heldFor("n")).containsExactly("x");
        listeners.forget("l");
        listeners.forget("n");
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void forgetSome_ofMany_goesOnWhereItWas() {
        takeMany(3 * AT_ONCE);
        String next = listeners.forgetSome("m", Listeners.FIRST);
        assertThat(heldFor("m")).hasSize(2 * AT_ONCE);
        next = listeners.forgetSome("m", Objects.requireNonNull(next));
        next = listeners.forgetSome("m", Objects.requireNonNull(next));
        assertThat(heldFor("m")).isEmpty();
        assertThat(listeners.forgetSome("m", Objects.requireNonNull(next))).isNull();
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void forgetSome_whoComesMeanwhile_isForgottenToo() {
        takeMany(AT_ONCE + 1);
        String next = listeners.forgetSome("m", Listeners.FIRST);
        listeners.take("m", List.of(later("00000")));
        while (next != null) {
            next = listeners.forgetSome("m", next);
        }
        assertThat(store.approximateNumEntries()).isZero();
    }

    private void takeMany(int count) {
        listeners.take(
                "m",
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> later(String.format("%05d", i)))
                        .toList());
    }

    private List<String> heldFor(String id) {
        List<String> held = new ArrayList<>();
        listeners.forEach(id, (listener, how) -> held.add(listener));
        return held;
    }

    private static Neighbour later(String id) {
        return Neighbour.newBuilder()
                .setId(id)
                .setVersion(1)
                .setOrderedAt(T)
                .setPair(Pair.EXACT)
                .setCopySimilarity(1)
                .build();
    }
}
