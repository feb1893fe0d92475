package io.wireroom.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.console.Progress;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.topic.Topics;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 4,000 articles in two partitions, each a second time as its second version. */
class NewestFirstIT {
    private static final int ARTICLES = 4_000;

    private final TestKafka kafka = TestKafka.own();
    private final Metrics metrics = Metrics.inMemory();
    private KafkaClients clients = new KafkaClients(KafkaSettings.local("127.0.0.1:1", 2), metrics);

    @BeforeEach
    void start() {
        clients = new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), 2), metrics);
        WireroomTopics.ensure(clients, List.of(Topics.ARTICLES));
        try (Producer<String, Article> producer =
                clients.producer("test", Topics.ARTICLES.valueSerde().serializer())) {
            for (int version = 1; version <= 2; version++) {
                for (int i = 0; i < ARTICLES; i++) {
                    Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(
                            Topics.ARTICLES.name(), "article" + i, article("article" + i, "version " + version)));
                }
            }
        }
    }

    @AfterEach
    void stop() {
        metrics.close();
        kafka.close();
    }

    @Test
    void read_aKeyThatCameLast_looksAtOnePieceOfItsPartition() {
        List<Article> read = search(Optional.of("article" + (ARTICLES - 1)), "article" + (ARTICLES - 1));
        assertThat(read).hasSizeLessThanOrEqualTo(500);
        assertThat(found(read, "article" + (ARTICLES - 1))).containsExactly("version 2");
    }

    @Test
    void read_aKeyThatCameFirst_meetsItsLastVersionFirst() {
        List<Article> read = search(Optional.of("article0"), "article0");
        assertThat(found(read, "article0")).containsExactly("version 2");
        assertThat(read).hasSizeLessThan(ARTICLES);
    }

    @Test
    void read_withoutAKey_looksIntoAllPartitions() {
        for (String id : List.of("article1", "article2", "article3", "article4")) {
            assertThat(found(search(Optional.empty(), id), id)).containsExactly("version 2");
        }
    }

    @Test
    void read_whatIsNotThere_readsEachRecordOnce() {
        assertThat(search(Optional.of("nowhere"), "nowhere"))
                .hasSize(2 * ARTICLES)
                .doesNotHaveDuplicates();
    }

    private List<Article> search(Optional<String> key, String id) {
        List<Article> read = new ArrayList<>();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        new NewestFirst(clients, StopSignal.manual(), new Progress(nowhere, InstantSource.system(), "records"))
                .read(Topics.ARTICLES, key, () -> !found(read, id).isEmpty(), read::add);
        return read;
    }

    private static List<String> found(List<Article> read, String id) {
        return read.stream()
                .filter(article -> article.getId().equals(id))
                .map(Article::getTitle)
                .toList();
    }

    private static Article article(String id, String title) {
        return Article.newBuilder()
                .setId(id)
                .setUrl("https://news.test/" + id)
                .setSource("Test")
                .setTitle(title)
                .setBody("")
                .setDiscoveredAt(Instant.EPOCH)
                .setFetchedAt(Instant.EPOCH)
                .build();
    }
}
