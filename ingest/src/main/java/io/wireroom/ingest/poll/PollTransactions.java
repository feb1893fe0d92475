package io.wireroom.ingest.poll;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits polls: discoveries, rejections and feed states of several polls in one transaction, together with the group's
 * offsets, so that an instance that lost its partitions without noticing is refused (KIP-447). Not thread-safe.
 */
final class PollTransactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PollTransactions.class);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final KafkaClients clients;
    private final String transactionalId;
    private @Nullable Producer<String, byte[]> producer;

    PollTransactions(KafkaClients clients, String transactionalId) {
        this.clients = clients;
        this.transactionalId = transactionalId;
    }

    /** The group's claim to the partitions whose feeds are committed. */
    record Claim(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {}

    /**
     * A poll or a push to commit.
     *
     * @param push where the push stands; empty for a poll
     */
    record Finished(FollowedFeed feed, PollResult result, Optional<PushInbox.Place> push) {
        /** A poll. */
        Finished(FollowedFeed feed, PollResult result) {
            this(feed, result, Optional.empty());
        }
    }

    /**
     * Commits all or nothing. States are removed before they are written: a feed may have been unsubscribed and
     * subscribed again.
     *
     * @return false when nothing was committed, or when that is not known
     */
    boolean commit(List<Finished> polls, List<ForgottenFeed> forgotten, Claim claim) {
        try {
            Producer<String, byte[]> current = producer();
            current.beginTransaction();
            forgotten.stream().map(PollTransactions::tombstone).forEach(record -> send(current, record));
            polls.stream().flatMap(PollTransactions::records).forEach(record -> send(current, record));
            current.sendOffsetsToTransaction(claim.offsets(), claim.group());
            current.commitTransaction();
            return true;
        } catch (KafkaException e) {
            LOG.warn("a transaction of {} polls failed: {}", polls.size(), e.toString());
            abort();
            return false;
        }
    }

    @Override
    public void close() {
        discard();
    }

    private static Stream<ProducerRecord<String, byte[]>> records(Finished poll) {
        PollResult result = poll.result();
        Stream<ProducerRecord<String, byte[]>> discoveries = result.discoveries().stream()
                .map(discovery -> new ProducerRecord<>(
                        Topics.DISCOVERIES.name(), DiscoveryKey.of(discovery), bytes(Topics.DISCOVERIES, discovery)));
        Stream<ProducerRecord<String, byte[]>> rejections = result.rejections().stream()
                .map(rejection -> new ProducerRecord<>(
                        Topics.REJECTIONS.name(), rejection.getId(), bytes(Topics.REJECTIONS, rejection)));
        ProducerRecord<String, byte[]> state = new ProducerRecord<>(
                Topics.FEED_STATE.name(),
                poll.feed().partition(),
                poll.feed().url(),
                bytes(Topics.FEED_STATE, result.state()));
        return Stream.concat(Stream.concat(discoveries, rejections), Stream.of(state));
    }

    private static ProducerRecord<String, byte[]> tombstone(ForgottenFeed feed) {
        return new ProducerRecord<>(Topics.FEED_STATE.name(), feed.partition(), feed.url(), null);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // commitTransaction throws what any send of it met
    private static void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    private static <V> byte[] bytes(Topic<V> topic, V value) {
        return topic.valueSerde().serializer().serialize(topic.name(), value);
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            Producer<String, byte[]> fresh = clients.transactionalProducer(transactionalId, new ByteArraySerializer());
            producer = fresh;
            fresh.initTransactions();
        }
        return producer;
    }

    private void abort() {
        try {
            if (producer != null) {
                producer.abortTransaction();
            }
        } catch (KafkaException | IllegalStateException e) {
            LOG.info("the producer of polls is replaced: {}", e.toString());
            discard();
        }
    }

    private void discard() {
        if (producer != null) {
            producer.close(CLOSE);
            producer = null;
        }
    }
}
