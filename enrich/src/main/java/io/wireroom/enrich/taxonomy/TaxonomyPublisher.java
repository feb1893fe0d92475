package io.wireroom.enrich.taxonomy;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Brings {@code wireroom.taxonomy} to a wanted state: it publishes what differs from what the topic holds, and only that,
 * in one transaction with what {@code wireroom.taxonomy-history} keeps of it, so that nobody sees half of a change. Each call uses clients of its own.
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
     * Publishes the difference between what the topic holds and what is wanted, and who changed what to the history.
     *
     * @param wanted all entries that are to be there afterwards
     * @param by who wants it
     * @return what was published; empty when there was no difference
     * @throws KafkaException when the broker does not answer or another publisher has taken over; nothing is published
     */
    public TaxonomyDifference apply(Collection<TaxonomyEntry> wanted, String by) {
        return apply(held -> wanted, by);
    }

    /**
     * Publishes the difference between what the topic holds and what is made of it; nobody else publishes in between.
     *
     * @param change makes all entries that are to be there afterwards of those that are there; what it throws is passed on,
     *     and nothing is published
     * @param by who wants it
     * @return what was published; empty when there was no difference
     * @throws KafkaException as above
     */
    public TaxonomyDifference apply(
            Function<List<TaxonomyEntry>, ? extends Collection<TaxonomyEntry>> change, String by) {
        try (Producer<String, byte[]> producer = clients.transactionalProducer(CLIENT, new ByteArraySerializer())) {
            producer.initTransactions();
            List<TaxonomyEntry> held = held();
            Collection<TaxonomyEntry> wanted = change.apply(held);
            TaxonomyDifference difference = TaxonomyDifference.between(held, wanted);
            if (!difference.isEmpty()) {
                publish(producer, difference, new TaxonomyChanges(held, wanted, by, clock.instant()));
            }
            return difference;
        }
    }

    private static void publish(
            Producer<String, byte[]> producer, TaxonomyDifference difference, TaxonomyChanges changes) {
        producer.beginTransaction();
        Stream.concat(difference.added().stream(), difference.changed().stream())
                .map(changes::dated)
                .forEach(entry -> {
                    String key = TaxonomyKey.of(entry);
                    send(producer, record(Topics.TAXONOMY, key, entry));
                    send(producer, record(Topics.TAXONOMY_HISTORY, changes.key(key), changes.of(key, entry)));
                });
        difference.removed().forEach(key -> {
            send(producer, tombstone(key));
            send(producer, record(Topics.TAXONOMY_HISTORY, changes.key(key), changes.removal(key)));
        });
        producer.commitTransaction();
    }

    private static <V> ProducerRecord<String, byte[]> record(Topic<V> topic, String key, V value) {
        return new ProducerRecord<>(
                topic.name(), key, topic.valueSerde().serializer().serialize(topic.name(), value));
    }

    private static void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> change) {
        // the commit waits for it and fails with it
        Future<RecordMetadata> unused = producer.send(change);
    }

    @SuppressWarnings("NullAway") // a null value is a tombstone, which ProducerRecord's type cannot say
    private static ProducerRecord<String, byte[]> tombstone(String key) {
        return new ProducerRecord<>(Topics.TAXONOMY.name(), key, null);
    }
}
