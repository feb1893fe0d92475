package io.wireroom.cli.rejection;

import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.RejectedHeader;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.rejection.Rejections;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends rejected records again to the topics they came from, with the count of attempts in a header. */
public final class RejectionRetry {
    private final KafkaClients clients;

    public RejectionRetry(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * What came of a retry.
     *
     * @param sent ids of those that were sent again
     * @param unsendable id to reason of those that cannot be: no topic, no whole payload
     */
    public record Outcome(List<String> sent, Map<String, String> unsendable) {
        public Outcome {
            sent = List.copyOf(sent);
        }
    }

    /** Sends all that can be sent and returns when the brokers have them. */
    public Outcome retry(List<Rejection> rejections) {
        List<String> sent = new ArrayList<>();
        Map<String, String> unsendable = new LinkedHashMap<>();
        List<Future<RecordMetadata>> sends = new ArrayList<>();
        try (Producer<String, byte[]> producer = clients.producer("wireroom-retry", new ByteArraySerializer())) {
            for (Rejection rejection : rejections) {
                String obstacle = obstacle(rejection);
                if (obstacle.isEmpty()) {
                    sends.add(producer.send(record(rejection)));
                    sent.add(rejection.getId());
                } else {
                    unsendable.put(rejection.getId(), obstacle);
                }
            }
            sends.forEach(RejectionRetry::await);
        }
        return new Outcome(sent, unsendable);
    }

    /** Why it cannot be sent again; empty when it can. */
    public static String obstacle(Rejection rejection) {
        if (rejection.getTopic().isEmpty()) {
            return "it came from no topic";
        }
        if (rejection.getPayload().isEmpty()) {
            return "its payload was not kept";
        }
        return rejection.getTruncated() ? "its payload was cut" : "";
    }

    private static ProducerRecord<String, byte[]> record(Rejection rejection) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                rejection.getTopic().orElseThrow(), rejection.getKey().orElse(null), PayloadText.bytes(rejection));
        for (RejectedHeader header : rejection.getHeaders()) {
            if (!header.getName().equals(Rejections.ATTEMPTS_HEADER)) {
                record.headers().add(header.getName(), PayloadText.bytes(header.getValue()));
            }
        }
        byte[] attempts = Integer.toString(rejection.getAttempt()).getBytes(StandardCharsets.US_ASCII);
        record.headers().add(Rejections.ATTEMPTS_HEADER, attempts);
        return record;
    }

    private static void await(Future<RecordMetadata> send) {
        try {
            send.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }
}
