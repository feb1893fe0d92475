package io.wireroom.cli.rejection;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.rejection.Rejections;
import io.wireroom.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RejectionsIT {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    private enum Reason {
        BOT_WALL,
        INTERNAL
    }

    private final TestKafka kafka = TestKafka.own();
    private final Metrics metrics = Metrics.inMemory();
    private KafkaClients clients = new KafkaClients(KafkaSettings.local("127.0.0.1:1", 1), metrics);

    @BeforeEach
    void start() {
        clients = new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), 1), metrics);
        WireroomTopics.ensure(clients, Topics.ALL);
    }

    @AfterEach
    void stop() {
        metrics.close();
        kafka.close();
    }

    @Test
    void listShowRetry_leadARejectedRecordBackToItsTopic() throws Exception {
        Rejection enrich = reject(Stage.ENRICH, Reason.INTERNAL, "https://example.org/a", true);
        Rejection fetch = reject(Stage.FETCH, Reason.BOT_WALL, "https://example.org/b", false);

        CommandRun all = run("rejections", "list");
        assertThat(all.outLines()).hasSize(2);
        assertThat(run("rejections", "list", "--stage", "fetch").outLines())
                .singleElement()
                .asString()
                .contains(fetch.getId(), "BOT_WALL", "https://example.org/b");
        assertThat(run("rejections", "list", "--json", "--subject", "/a").out()).contains("\"reason\":\"INTERNAL\"");

        CommandRun shown = run("rejections", "show", enrich.getId().substring(0, 8));
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out()).contains("wireroom.articles", "Hello from the past");

        CommandRun retried = run("rejections", "retry", "--stage", "enrich");
        assertThat(retried.out()).contains("sent again: 1");
        assertThat(articles()).singleElement().satisfies(read -> {
            assertThat(read.record().key()).isEqualTo("a");
            assertThat(new String(
                            read.record()
                                    .headers()
                                    .lastHeader(Rejections.ATTEMPTS_HEADER)
                                    .value(),
                            StandardCharsets.US_ASCII))
                    .isEqualTo("1");
        });

        CommandRun refused = run("rejections", "retry", fetch.getId());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("came from no topic");
        assertThat(run("rejections", "show", "no-such").exitCode()).isEqualTo(1);
        assertThat(run("rejections", "retry").exitCode()).isEqualTo(2);
    }

    private List<TopicReader.Read<Article>> articles() {
        List<TopicReader.Read<Article>> read = new ArrayList<>();
        new TopicReader(clients, StopSignal.manual()).readToEnd(Topics.ARTICLES, ReadFrom.EARLIEST, read::add);
        return read;
    }

    private Rejection reject(Stage stage, Reason reason, String subject, boolean withRecord)
            throws ExecutionException, InterruptedException {
        Rejection.Builder builder =
                Rejections.start(stage, reason, "It did not go.", NOW).setSubject(subject);
        if (withRecord) {
            byte[] value = Topics.ARTICLES.valueSerde().serializer().serialize(Topics.ARTICLES.name(), article());
            Rejections.payload(builder, Rejections.AVRO, value)
                    .setTopic(Topics.ARTICLES.name())
                    .setKey("a");
        }
        Rejection rejection = builder.build();
        try (Producer<String, Rejection> producer =
                clients.producer("test", Topics.REJECTIONS.valueSerde().serializer())) {
            producer.send(new ProducerRecord<>(Topics.REJECTIONS.name(), rejection.getId(), rejection))
                    .get();
        }
        return rejection;
    }

    private static Article article() {
        return Article.newBuilder()
                .setId("a")
                .setUrl("https://example.org/a")
                .setSource("Example")
                .setTitle("Hello from the past")
                .setBody("")
                .setDiscoveredAt(NOW)
                .setFetchedAt(NOW)
                .build();
    }

    private CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--set");
        all.add("kafka.bootstrap-servers=" + kafka.bootstrapServers());
        return CommandRun.of(all.toArray(String[]::new));
    }
}
