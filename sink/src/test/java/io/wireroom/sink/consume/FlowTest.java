package io.wireroom.sink.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.sink.SinkMetric;
import io.wireroom.sink.SinkProblem;
import io.wireroom.sink.bulk.Backoff;
import io.wireroom.sink.bulk.BulkEngine;
import io.wireroom.sink.bulk.BulkLimits;
import io.wireroom.sink.bulk.ConcurrencyLimiter;
import io.wireroom.sink.testing.ManualClock;
import io.wireroom.sink.testing.TestArticles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ENRICHED.name(), 0);

    private final ManualClock clock = new ManualClock();
    private final Metrics metrics = Metrics.inMemory();
    private final MockProducer<String, Rejection> producer = new MockProducer<>(
            true, null, new StringSerializer(), Topics.REJECTIONS.valueSerde().serializer());

    private Flow flow(FickleElasticsearch elasticsearch) {
        BulkLimits limits = new BulkLimits(20, 1_000_000, Duration.ofMillis(50), 200, 10_000_000);
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), new Random(3));
        BulkEngine engine = new BulkEngine(limits, new ConcurrencyLimiter(2, 8), backoff);
        return new Flow(
                engine,
                elasticsearch,
                new RejectionSender(producer),
                new Ledger(metrics, Duration.ofSeconds(10)),
                clock);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyFailuresInAnyOrder_nothingIsLostAndNoOffsetPassesAnOpenRecord(long seed) {
        FickleElasticsearch elasticsearch = new FickleElasticsearch(new Random(seed));
        Flow flow = flow(elasticsearch);
        long committed = 0;
        int sent = 0;
        for (int step = 0; sent < 600 || flow.open() > 0; step++) {
            assertThat(step).as("steps until all is settled").isLessThan(100_000);
            if (sent < 600 && !flow.isFull()) {
                flow.accept(record(sent, "article-" + sent % 400, 1_000 + sent));
                sent++;
            }
            turn(flow, elasticsearch);
            committed = Math.max(committed, offset(flow));
            assertThat(elasticsearch.newestIsThere(committed)).isTrue();
        }
        assertThat(offset(flow)).isEqualTo(600);
        assertThat(elasticsearch.revisions()).hasSize(400 - elasticsearch.unfitIds(400));
        assertThat(metrics.total(SinkMetric.RECORDS)).isEqualTo(600);
        assertThat(metrics.total(SinkMetric.DOCUMENTS)).isEqualTo(600);
        assertThat(producer.history()).hasSize((int) metrics.total(SinkMetric.REJECTIONS));
    }

    @Test
    void accept_poison_isRejectedWholeAndPassed() {
        Flow flow = flow(new FickleElasticsearch(new Random(1)));
        byte[] poison = "no record".getBytes(StandardCharsets.UTF_8);
        flow.accept(new ConsumerRecord<>(PARTITION.topic(), 0, 7, "key", poison));
        flow.receive();
        assertThat(offset(flow)).isEqualTo(8);
        Rejection rejection = producer.history().get(0).value();
        assertThat(rejection.getReason()).isEqualTo(SinkProblem.UNDECODABLE.name());
        assertThat(rejection.getPayload().orElseThrow().array()).isEqualTo(poison);
        assertThat(rejection.getOffset()).contains(7L);
    }

    @Test
    void accept_samePoisonAgain_isTheSameRejection() {
        Flow flow = flow(new FickleElasticsearch(new Random(1)));
        for (int i = 0; i < 2; i++) {
            flow.accept(new ConsumerRecord<>(PARTITION.topic(), 0, 7, "key", new byte[] {1}));
        }
        List<String> ids =
                producer.history().stream().map(r -> r.value().getId()).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void accept_brokerAway_offsetWaitsForTheRejection() {
        MockProducer<String, Rejection> slow = new MockProducer<>(
                false,
                null,
                new StringSerializer(),
                Topics.REJECTIONS.valueSerde().serializer());
        BulkLimits limits = new BulkLimits(20, 1_000_000, Duration.ZERO, 200, 10_000_000);
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), new Random(3));
        BulkEngine engine = new BulkEngine(limits, new ConcurrencyLimiter(1, 1), backoff);
        Flow flow = new Flow(
                engine,
                new FickleElasticsearch(new Random(1)),
                new RejectionSender(slow),
                new Ledger(metrics, Duration.ofSeconds(10)),
                clock);
        flow.accept(new ConsumerRecord<>(PARTITION.topic(), 0, 7, "key", new byte[] {1}));
        slow.errorNext(new IllegalStateException("broker away"));
        flow.receive();
        assertThat(offset(flow)).isEqualTo(7);
        clock.advance(Duration.ofSeconds(2));
        flow.send();
        slow.completeNext();
        flow.receive();
        assertThat(offset(flow)).isEqualTo(8);
        assertThat(flow.open()).isZero();
    }

    @Test
    void giveUp_partitionTakenAway_isCountedAndNeverCommitted() {
        Flow flow = flow(new FickleElasticsearch(new Random(1)));
        IntStream.range(0, 5).forEach(i -> flow.accept(record(i, "a" + i, 1)));
        flow.giveUp(List.of(PARTITION));
        assertThat(flow.offsets().committable()).isEmpty();
        assertThat(flow.open()).isZero();
        assertThat(metrics.count(SinkMetric.DOCUMENTS, PARTITION.topic(), Ledger.ABANDONED))
                .isEqualTo(5);
    }

    private void turn(Flow flow, FickleElasticsearch elasticsearch) {
        elasticsearch.answerSome();
        flow.receive();
        flow.send();
        clock.advance(Duration.ofMillis(20));
    }

    private static long offset(Flow flow) {
        return flow.offsets().committable().containsKey(PARTITION)
                ? flow.offsets().committable().get(PARTITION).offset()
                : -1;
    }

    private static ConsumerRecord<@Nullable String, byte @Nullable []> record(int offset, String id, long revision) {
        byte[] value = Topics.ENRICHED
                .valueSerde()
                .serializer()
                .serialize(PARTITION.topic(), TestArticles.article(id, revision));
        return new ConsumerRecord<>(PARTITION.topic(), 0, offset, id, value);
    }
}
