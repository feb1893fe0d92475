package io.wireroom.enrich;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.enrich.record.Note;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class ReadPurgeIT {
    private static final String GROUP = "purge-it";
    private static final TopicPartition NOTES = new TopicPartition(EnrichTopics.NOTES.name(), 0);

    @Test
    void run_deletesWhatIsRead_andKeepsTheRestHoweverOld() throws ExecutionException, InterruptedException {
        try (TestKafka kafka = TestKafka.own()) {
            KafkaClients clients =
                    new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), 1), Metrics.inMemory());
            new EnrichTopicMaker(clients).ensure();
            try (Admin admin = clients.admin()) {
                assertThat(retention(admin)).isEqualTo("-1");
                write(clients, 5);
                ReadPurge purge = new ReadPurge(clients, GROUP);
                purge.run();
                assertThat(offset(admin, OffsetSpec.earliest())).isZero();
                admin.alterConsumerGroupOffsets(GROUP, Map.of(NOTES, new OffsetAndMetadata(2)))
                        .all()
                        .get();
                purge.run();
                assertThat(offset(admin, OffsetSpec.earliest())).isEqualTo(2);
                assertThat(offset(admin, OffsetSpec.latest())).isEqualTo(5);
            }
        }
    }

    private static void write(KafkaClients clients, int notes) throws ExecutionException, InterruptedException {
        long old = Instant.now().minus(Duration.ofDays(400)).toEpochMilli();
        try (Producer<String, Note> producer =
                clients.producer("notes", EnrichTopics.NOTES.valueSerde().serializer())) {
            for (int i = 0; i < notes; i++) {
                Note note = new Note(i, 0, false, List.of());
                producer.send(new ProducerRecord<>(NOTES.topic(), NOTES.partition(), old, "a", note))
                        .get();
            }
        }
    }

    private static String retention(Admin admin) throws ExecutionException, InterruptedException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, NOTES.topic());
        Config config =
                requireNonNull(admin.describeConfigs(List.of(topic)).all().get().get(topic));
        return config.get("retention.ms").value();
    }

    private static long offset(Admin admin, OffsetSpec which) throws ExecutionException, InterruptedException {
        return admin.listOffsets(Map.of(NOTES, which))
                .partitionResult(NOTES)
                .get()
                .offset();
    }
}
