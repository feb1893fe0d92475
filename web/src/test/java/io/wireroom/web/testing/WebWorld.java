package io.wireroom.web.testing;

import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.runtime.http.HttpLimits;
import io.wireroom.runtime.http.HttpServer;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.kafka.TopicProvisioner;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.api.ApiBuilder;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.GuardSettings;
import io.wireroom.web.page.Page;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A real broker with our topics, articles on it, and servers of the API that come and go. */
public final class WebWorld implements AutoCloseable {
    public static final int PARTITIONS = 3;

    private final TestKafka kafka = TestKafka.own();
    private final Metrics metrics = Metrics.inMemory();
    private final KafkaClients clients;
    private final Producer<String, EnrichedArticle> producer;

    public WebWorld() {
        this.clients = new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), PARTITIONS), metrics);
        try (Admin admin = clients.admin()) {
            new TopicProvisioner(admin).ensure(List.of(newTopic(Topics.ENRICHED)));
        }
        this.producer = clients.producer("test", Topics.ENRICHED.valueSerde().serializer());
    }

    public KafkaClients clients() {
        return clients;
    }

    public Metrics metrics() {
        return metrics;
    }

    /** Sends articles; acknowledged when it returns. */
    public void publish(List<EnrichedArticle> articles) {
        for (EnrichedArticle article : articles) {
            var unused = producer.send(new ProducerRecord<>(
                    Topics.ENRICHED.name(), article.getArticle().getId(), article));
        }
        producer.flush();
    }

    /** A server of one desk, started. */
    public HttpServer serve(Desk desk) {
        GuardSettings guard = new GuardSettings(Set.of("127.0.0.1"), true, 10_000, 10_000, false);
        var api = new ApiBuilder()
                .with(desk.endpoints())
                .build(
                        guard,
                        new AccessControl(token -> Optional.empty(), entry -> {}),
                        new Page(),
                        metrics,
                        InstantSource.system());
        desk.start();
        return HttpServer.start(InetSocketAddress.createUnresolved("127.0.0.1", 0), api, HttpLimits.DEFAULTS);
    }

    @Override
    public void close() {
        producer.close();
        metrics.close();
        kafka.close();
    }

    private static NewTopic newTopic(Topic<?> topic) {
        return new NewTopic(topic.name(), topic.partitions(PARTITIONS), (short) 1).configs(topic.brokerSettings());
    }
}
