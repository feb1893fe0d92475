package io.wireroom.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.http.HttpStream;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a subscriber is sent, with a connection that takes each write when the test says so. */
final class LiveSubscriberTest {
    private static final LiveFilter ALL =
            new LiveFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    private final LiveRing ring = new LiveRing(1_000);
    private final Connection connection = new Connection();
    private final Metrics metrics = Metrics.inMemory();
    private final CatchUp catchUp = new CatchUp(
            new KafkaClients(new KafkaSettings(List.of("127.0.0.1:1"), Map.of(), 1, (short) 1), metrics),
            1,
            events -> {});

    private boolean following = true;

    @BeforeEach
    void begin() {
        ring.begin(Position.start(1));
    }

    @AfterEach
    void close() {
        catchUp.close();
        metrics.close();
    }

    @Test
    void wake_sendsEachEventOnceWithThePositionBehindIt() {
        LiveSubscriber subscriber = subscriber(ALL, Position.start(1));
        add(0, 0, "a");
        add(0, 1, "b");
        subscriber.wake();
        connection.takeAll();
        add(0, 2, "c");
        subscriber.wake();
        connection.takeAll();
        assertThat(connection.lines("data: ")).containsExactly("a", "b", "{}", "c");
        assertThat(connection.lines("id: ")).containsExactly("1", "2", "2", "3");
    }

    @Test
    void start_inTheMiddle_leavesOutWhatWasHad() {
        add(0, 0, "a");
        add(1, 0, "b");
        add(0, 1, "c");
        LiveSubscriber subscriber = subscriber(ALL, Position.of(1, 0));
        subscriber.wake();
        connection.takeAll();
        assertThat(connection.lines("data: ")).containsExactly("b", "c", "{}");
    }

    @Test
    void start_aheadOfThisInstanceInOnePartition_neverGoesBackInItsIds() {
        add(0, 0, "a");
        add(1, 0, "had");
        add(1, 1, "had too");
        LiveSubscriber subscriber = subscriber(ALL, Position.of(0, 2));
        subscriber.wake();
        connection.takeAll();
        assertThat(connection.lines("data: ")).containsExactly("a", "{}");
        assertThat(connection.lines("id: ")).first().isEqualTo("1.2");
    }

    @Test
    void wake_whileAWriteIsUnderWay_writesNothingUntilItHasEnded() {
        LiveSubscriber subscriber = subscriber(ALL, Position.start(1));
        add(0, 0, "a");
        subscriber.wake();
        add(0, 1, "b");
        subscriber.wake();
        subscriber.wake();
        assertThat(connection.written).hasSize(1);
        connection.takeAll();
        assertThat(connection.lines("data: ")).containsExactly("a", "b", "{}");
    }

    @Test
    void filter_passesOverOthersButTheirPositionIsKeptByTheHeartbeat() {
        LiveFilter topic = new LiveFilter(Set.of("ai"), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());
        LiveSubscriber subscriber = subscriber(topic, Position.start(1));
        subscriber.wake();
        connection.takeAll();
        add(0, 0, "a");
        subscriber.wake();
        connection.takeAll();
        assertThat(connection.lines("data: ")).containsExactly("{}");
        subscriber.beat();
        connection.takeAll();
        assertThat(connection.lines("id: ")).last().isEqualTo("1");
    }

    @Test
    void failedWrite_endsTheSubscriber() {
        LiveSubscriber subscriber = subscriber(ALL, Position.start(1));
        add(0, 0, "a");
        subscriber.wake();
        connection.fail();
        assertThat(subscriber.isOpen()).isFalse();
        add(0, 1, "b");
        subscriber.wake();
        assertThat(connection.written).hasSize(1);
    }

    @Test
    void kafka_awayAndBack_isToldOnceEach() {
        LiveSubscriber subscriber = subscriber(ALL, Position.start(1));
        subscriber.wake();
        connection.takeAll();
        following = false;
        subscriber.wake();
        subscriber.wake();
        connection.takeAll();
        following = true;
        subscriber.wake();
        connection.takeAll();
        assertThat(connection.lines("event: ")).containsExactly("live", "away", "back");
    }

    @Test
    void start_beforeTheRingHasBegun_isAskedForOnceItHas_notFromTheTopicsBeginning() {
        following = false;
        LiveRing later = new LiveRing(1_000);
        LiveSubscriber subscriber = subscriber(ALL, later, later::head);
        subscriber.wake();
        connection.takeAll();
        assertThat(connection.lines("event: ")).containsExactly("away");
        assertThat(connection.lines("id: ")).isEmpty();
        following = true;
        later.begin(Position.of(40));
        subscriber.wake();
        connection.takeAll();
        assertThat(connection.lines("event: ")).containsExactly("away", "live", "back");
        assertThat(connection.lines("id: ")).containsExactly("14", "14");
    }

    private LiveSubscriber subscriber(LiveFilter filter, Position start) {
        return subscriber(filter, ring, () -> start);
    }

    private LiveSubscriber subscriber(LiveFilter filter, LiveRing from, Supplier<Position> start) {
        return new LiveSubscriber(
                connection, filter, from, catchUp, () -> following, start, Runnable::run, events -> {});
    }

    private void add(int partition, long offset, String data) {
        byte[] event = ("event: article\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
        ring.add(partition, offset, new LiveArticle(Set.of(), Set.of(), "s", "", "", event, new byte[0]));
    }

    private static final class Connection implements HttpStream {
        private final List<String> written = new ArrayList<>();
        private final List<CompletableFuture<Void>> open = new ArrayList<>();
        private boolean closed;

        @Override
        public CompletionStage<Void> write(ByteBuffer bytes) {
            written.add(StandardCharsets.UTF_8.decode(bytes).toString());
            CompletableFuture<Void> done = new CompletableFuture<>();
            open.add(done);
            return done;
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public boolean isOpen() {
            return !closed;
        }

        private void takeAll() {
            while (!open.isEmpty()) {
                open.remove(0).complete(null);
            }
        }

        private void fail() {
            open.remove(0).completeExceptionally(new java.io.IOException("gone"));
        }

        private List<String> lines(String prefix) {
            return written.stream()
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith(prefix))
                    .map(line -> line.substring(prefix.length()))
                    .toList();
        }
    }
}
