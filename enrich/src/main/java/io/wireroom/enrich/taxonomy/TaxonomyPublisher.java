package io.wireroom.enrich.taxonomy;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Brings {@code wireroom.taxonomy} to a wanted state: it publishes what differs from what the topic holds, and only that,
 * in one transaction, so that nobody sees half of a change. Each call uses clients of its own.
 */
public final class TaxonomyPublisher {
    private static final String CLIENT = "wireroom-taxonomy-publisher";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration READING = Duration.ofSeconds(60);

    private final KafkaClients clients;
    private final InstantSource clock;

    public TaxonomyPublisher(KafkaClients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * The entries that the topic holds, by key.
     *
     * @throws KafkaException when the broker does not answer
     */
    public List<TaxonomyEntry> held() {
        try (Consumer<String, TaxonomyEntry> consumer = clients.consumerWithoutGroup(
                CLIENT, Topics.TAXONOMY.valueSerde().deserializer())) {
            TaxonomyTable table = new TaxonomyTable(consumer);
            Instant deadline = clock.instant().plus(READING);
            while (!table.isCaughtUp()) {
                if (clock.instant().isAfter(deadline)) {
                    throw new TimeoutException(
                            Topics.TAXONOMY.name() + " could not be read within " + READING.toSeconds() + " s");
                }
                table.poll(POLL);
            }
            return List.copyOf(table.entries());
        }
    }

    /** What {@link #apply} would publish. */
    public TaxonomyDifference difference(Collection<TaxonomyEntry> wanted) {
        return TaxonomyDifference.between(held(), wanted);
    }

    /**
     * Publishes the difference between what the topic holds and what is wanted.
     *
     * @param wanted all entries that are to be there afterwards
     * @return what was published; empty when there was no difference
     * @throws KafkaException when the broker does not answer or another publisher has taken over; nothing is published
     */
    public TaxonomyDifference apply(Collection<TaxonomyEntry> wanted) {
        try (Producer<String, TaxonomyEntry> producer = clients.transactionalProducer(
                CLIENT, Topics.TAXONOMY.valueSerde().serializer())) {
            producer.initTransactions();
            TaxonomyDifference difference = difference(wanted);
            if (!difference.isEmpty()) {
                publish(producer, difference);
            }
            return difference;
        }
    }

    private void publish(Producer<String, TaxonomyEntry> producer, TaxonomyDifference difference) {
        Instant now = clock.instant();
        producer.beginTransaction();
        Stream.concat(difference.added().stream(), difference.changed().stream())
                .map(entry -> TaxonomyEntry.newBuilder(entry).setChangedAt(now).build())
                .forEach(entry ->
                        send(producer, new ProducerRecord<>(Topics.TAXONOMY.name(), TaxonomyKey.of(entry), entry)));
        difference.removed().forEach(key -> send(producer, tombstone(key)));
        producer.commitTransaction();
    }

    private static void send(Producer<String, TaxonomyEntry> producer, ProducerRecord<String, TaxonomyEntry> change) {
        // the commit waits for it and fails with it
        Future<RecordMetadata> unused = producer.send(change);
    }

    @SuppressWarnings("NullAway") // a null value is a tombstone, which ProducerRecord's type cannot say
    private static ProducerRecord<String, TaxonomyEntry> tombstone(String key) {
        return new ProducerRecord<>(Topics.TAXONOMY.name(), key, null);
    }
}
