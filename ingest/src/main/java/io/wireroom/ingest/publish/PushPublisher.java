package io.wireroom.ingest.publish;

import io.wireroom.ingest.poll.DomainPartitioner;
import io.wireroom.ingest.websub.Pushes;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Push;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Keeps what hubs tell in {@code wireroom.pushes}, in the partition of the feed's owner. Gives up within some seconds, before
 * the hub does, which then tries again. Thread-safe.
 */
public final class PushPublisher implements Pushes {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Map<String, String> IMPATIENT = Map.of(
            ProducerConfig.MAX_BLOCK_MS_CONFIG, "4000",
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000",
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "6000");

    private final Producer<String, Push> producer;

    public PushPublisher(KafkaClients clients) {
        this.producer = clients.with(IMPATIENT)
                .producer("wireroom-pushes", Topics.PUSHES.valueSerde().serializer());
    }

    @Override
    public boolean keep(Push push) {
        try {
            int partitions = producer.partitionsFor(Topics.FEEDS.name()).size();
            int partition = DomainPartitioner.partition(push.getUrl(), partitions);
            producer.send(new ProducerRecord<>(Topics.PUSHES.name(), partition, push.getUrl(), push))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}
