package io.wireroom.web.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.http.HttpServer;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.kafka.TopicWriter;
import io.wireroom.web.testing.Broker;
import io.wireroom.web.testing.WebArticles;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubIT {
    private final Broker broker = new Broker();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile int status = 500;
    private final HttpServer hub = HttpServer.start(InetSocketAddress.createUnresolved("127.0.0.1", 0), this::answer);
    private final HubPinger pinger = new HubPinger(
            broker.clients(),
            new WebSubHub(hub.uri() + "/hub", (topic, name) -> "https://wire.example/" + topic + "/" + name),
            Duration.ofMillis(100),
            InstantSource.system());

    @AfterEach
    void stop() {
        pinger.close();
        hub.close();
        broker.close();
    }

    @Test
    void topicWithNews_isToldToTheHub_untilItHasHeard() {
        pinger.start();
        publish("ai-policy");
        await().atMost(Duration.ofSeconds(60)).until(() -> told.size() > 1);
        status = 204;

        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        told.contains("hub.mode=publish&hub.url=https%3A%2F%2Fwire.example%2Fai-policy%2Ffeed.json"));
        assertThat(told).allMatch(form -> form.contains("ai-policy"));
    }

    private HttpAnswer answer(HttpRequest request) {
        told.add(request.text());
        return HttpAnswer.empty(status);
    }

    private void publish(String topic) {
        try (TopicWriter<EnrichedArticle> writer = new TopicWriter<>(broker.clients(), Topics.ENRICHED)) {
            writer.write("a", WebArticles.about(topic, "a"));
        }
    }
}
