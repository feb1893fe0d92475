package io.wireroom.embedded.testing;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

/** Elastic's own image, without its security. */
final class ElasticsearchContainerEngine extends ContainerEngine {

    private static final String IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:8.19.21";
    private static final int PORT_INSIDE = 9200;

    ElasticsearchContainerEngine() {
        super(
                new ElasticsearchContainer(IMAGE)
                        .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                        .withEnv("xpack.security.enabled", "false"),
                PORT_INSIDE);
    }

    @Override
    void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://" + address() + "/_cluster/health?wait_for_status=yellow&timeout=5s"))
                .build();
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> client.send(health, BodyHandlers.discarding()).statusCode() == 200);
    }
}
