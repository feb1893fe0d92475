package io.wireroom.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class LiveTaxonomyTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.TAXONOMY.name(), 0);

    private final MockConsumer<String, TaxonomyEntry> consumer = new MockConsumer<>("earliest");
    private final List<String> told = new CopyOnWriteArrayList<>();
    private long offset;

    LiveTaxonomyTest() {
        Node node = Node.noNode();
        Node[] nodes = {node};
        consumer.updatePartitions(
                PARTITION.topic(), List.of(new PartitionInfo(PARTITION.topic(), 0, node, nodes, nodes)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    private LiveTaxonomy live(TaxonomyEntry... held) {
        consumer.updateEndOffsets(Map.of(PARTITION, (long) held.length));
        consumer.schedulePollTask(() -> List.of(held).forEach(entry -> put(TaxonomyKey.of(entry), entry)));
        return new LiveTaxonomy(() -> consumer, List.of((before, now) -> told.addAll(now.routedTopics())));
    }

    @SuppressWarnings("NullAway") // a null value is a tombstone
    private void put(String key, TaxonomyEntry entry) {
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset++, key, entry));
    }

    @Test
    void awaitReady_returns_whenEverythingHeldIsCompiledAndTold() throws InterruptedException {
        try (LiveTaxonomy live = live(TaxonomyTest.topic("moon", "moon"), TaxonomyTest.topic("sun", "sun"))) {
            live.start();

            assertThat(live.awaitReady(LONG)).isTrue();
            assertThat(live.current().routedTopics()).containsExactly("moon", "sun");
            assertThat(told).containsExactly("moon", "sun");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // a null value is a tombstone
    void current_follows_changesAndRemovals() throws InterruptedException {
        try (LiveTaxonomy live = live(TaxonomyTest.topic("moon", "moon"))) {
            live.start();
            assertThat(live.awaitReady(LONG)).isTrue();

            consumer.schedulePollTask(() -> {
                put("topic/sun", TaxonomyTest.topic("sun", "sun"));
                put("topic/moon", null);
            });

            await().atMost(LONG).until(() -> live.current().routedTopics().equals(Set.of("sun")));
        }
    }

    @Test
    void awaitReadTo_returns_onceTheChangeBeforeTheOffsetCounts() throws InterruptedException {
        try (LiveTaxonomy live = live(TaxonomyTest.topic("moon", "moon"))) {
            live.start();
            assertThat(live.awaitReadTo(1, LONG)).isTrue();
            assertThat(live.awaitReadTo(2, Duration.ofMillis(1))).isFalse();
            consumer.schedulePollTask(() -> put("topic/sun", TaxonomyTest.topic("sun", "sun")));
            assertThat(live.awaitReadTo(2, LONG)).isTrue();
            assertThat(live.current().routedTopics()).containsExactly("moon", "sun");
        }
    }

    @Test
    void awaitReadTo_whenFollowingEnds_doesNotWaitOn() throws InterruptedException {
        LiveTaxonomy live = live(TaxonomyTest.topic("moon", "moon"));
        live.start();
        assertThat(live.awaitReady(LONG)).isTrue();
        live.close();
        assertThat(live.awaitReadTo(99, LONG)).isFalse();
    }

    @Test
    void awaitReady_withoutABroker_saysWhy() {
        consumer.schedulePollTask(() -> {
            throw new KafkaException("gone");
        });
        consumer.updateEndOffsets(Map.of(PARTITION, 1L));
        try (LiveTaxonomy live = new LiveTaxonomy(() -> consumer, List.of())) {
            live.start();

            assertThatThrownBy(() -> live.awaitReady(LONG)).hasMessageContaining("gone");
            assertThat(live.failure()).isPresent();
        }
    }
}
