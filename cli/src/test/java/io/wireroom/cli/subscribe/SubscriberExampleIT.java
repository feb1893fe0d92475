package io.wireroom.cli.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.operation.DebianTool;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.kafka.TopicProvisioner;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the docs show to subscribers of Kafka: a program with no more than wireroom-schemas and kafka-clients, and kcat. */
class SubscriberExampleIT {
    private static final Path ROOT = Path.of(System.getProperty("wireroom.root", ".."));
    private static final Path SOURCE = ROOT.resolve("docs/examples/TopicSubscriber.java");
    /** What Maven gives who depends on wireroom-schemas: itself, Avro, kafka-clients and what these two bring. */
    private static final Pattern SCHEMAS_AND_ITS_DEPENDENCIES = Pattern.compile(
            "(wireroom-schemas|avro|kafka-clients|jackson-(core|databind|annotations)|commons-(compress|codec|io|lang3)"
                    + "|slf4j-api|lz4-java|at\\.yawk.*|snappy-java|zstd-jni|jspecify)-?[0-9.].*\\.jar");

    private static final Topic<EnrichedArticle> TOPIC = Topics.routed("example-topic");

    @TempDir
    Path folder;

    @Test
    void example_ofThirtyLines_printsWhatIsPublished() throws Exception {
        publish(article());
        compile();

        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        folder + File.pathSeparator + classPath(),
                        "TopicSubscriber",
                        TestKafka.shared().bootstrapServers(),
                        "example-topic")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = program.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("https://example.org/a 0.75 A title");
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    @Test
    void linesOfKcat_asTheDocsHaveThem_showTopicsAndRecords() throws Exception {
        publish(article());
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/subscribing.md")).stream()
                .filter(line -> line.startsWith("kcat "))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(shown(lines.get(0))).contains("topic \"" + TOPIC.name() + "\" with 1 partitions");
        assertThat(shown(lines.get(1))).containsPattern("\\d{13} 0123456789abcdef0123456789abcdef \\d{2,} bytes");
    }

    /** What a line of the docs prints here. */
    private static String shown(String line) throws Exception {
        String command = line.replaceFirst("^kcat", DebianTool.KCAT.path().toString())
                .replace("127.0.0.1:9092", TestKafka.shared().bootstrapServers())
                .replace("wireroom.topic.ai-policy", TOPIC.name());
        assertThat(command).contains(TestKafka.shared().bootstrapServers());
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private void compile() {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", classPath(), SOURCE.toString());
        assertThat(status).isZero();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(SubscriberExampleIT::belongsToSchemas)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean belongsToSchemas(String entry) {
        Path path = Path.of(entry);
        return path.endsWith(Path.of("schemas", "target", "classes"))
                || SCHEMAS_AND_ITS_DEPENDENCIES
                        .matcher(path.getFileName().toString())
                        .matches();
    }

    private static void publish(EnrichedArticle article) throws Exception {
        try (Metrics metrics = Metrics.inMemory()) {
            KafkaClients clients =
                    new KafkaClients(KafkaSettings.local(TestKafka.shared().bootstrapServers(), 1), metrics);
            try (Admin admin = clients.admin()) {
                NewTopic topic = new NewTopic(TOPIC.name(), 1, (short) 1).configs(Map.copyOf(TOPIC.brokerSettings()));
                new TopicProvisioner(admin).ensure(List.of(topic));
            }
            try (Producer<String, EnrichedArticle> producer =
                    clients.producer("example", TOPIC.valueSerde().serializer())) {
                producer.send(new ProducerRecord<>(
                                TOPIC.name(), article.getArticle().getId(), article))
                        .get();
            }
        }
    }

    private static EnrichedArticle article() {
        Instant now = Instant.parse("2026-11-01T10:00:00Z");
        return EnrichedArticle.newBuilder()
                .setArticle(Article.newBuilder()
                        .setId("0123456789abcdef0123456789abcdef")
                        .setUrl("https://example.org/a")
                        .setSource("Example")
                        .setTitle("A title")
                        .setBody("A body.")
                        .setDiscoveredAt(now)
                        .setFetchedAt(now)
                        .build())
                .setVersion(1)
                .setRevision(1)
                .setFirstSeenAt(now)
                .setTopics(List.of(TopicTag.newBuilder()
                        .setId("example-topic")
                        .setLabel("Example")
                        .setScore(0.75)
                        .build()))
                .setTaxonomyVersion("0123456789ab")
                .setEnrichedAt(now)
                .build();
    }
}
