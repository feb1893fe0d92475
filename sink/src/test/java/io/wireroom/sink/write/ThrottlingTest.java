package io.wireroom.sink.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.http.HttpServer;
import io.wireroom.sink.bulk.Backoff;
import io.wireroom.sink.bulk.Batch;
import io.wireroom.sink.bulk.BulkEngine;
import io.wireroom.sink.bulk.BulkLimits;
import io.wireroom.sink.bulk.ConcurrencyLimiter;
import io.wireroom.sink.testing.Items;
import io.wireroom.sink.testing.ManualClock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over HTTP: a server that is too busy for some documents gets only these again. */
class ThrottlingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Queue<List<String>> requests = new ConcurrentLinkedQueue<>();
    private final ManualClock clock = new ManualClock();
    private HttpServer server;
    private Elasticsearch elasticsearch;

    @BeforeEach
    void start() {
        server = HttpServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::answer);
        elasticsearch = Elasticsearch.connect(ElasticsearchSettings.local(server.uri()));
    }

    @AfterEach
    void stop() throws Exception {
        elasticsearch.close();
        server.close();
    }

    @Test
    void someDocumentsAnswered429_onlyTheseAreSentAgain() {
        BulkLimits limits = new BulkLimits(10, 1_000_000, Duration.ZERO, 100, 1_000_000);
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), new Random(1));
        BulkEngine engine = new BulkEngine(limits, new ConcurrencyLimiter(1, 1), backoff);
        for (int i = 0; i < 10; i++) {
            engine.offer(Items.item("d" + i, i), clock.instant());
        }
        await().until(() -> {
            step(engine);
            return engine.unsettled() == 0;
        });
        assertThat(requests)
                .containsExactly(
                        List.of("d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9"), List.of("d3", "d7"));
    }

    private void step(BulkEngine engine) {
        clock.advance(Duration.ofSeconds(2));
        Optional<Batch> batch = engine.next(clock.instant());
        batch.ifPresent(sent -> engine.answered(
                sent,
                new ElasticsearchBulkWriter(elasticsearch)
                        .send(sent)
                        .toCompletableFuture()
                        .join(),
                clock.instant()));
    }

    /** Busy for documents 3 and 7 the first time. */
    private HttpAnswer answer(HttpRequest request) throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : new String(request.body(), StandardCharsets.UTF_8).split("\n")) {
            JsonNode action = JSON.readTree(line).path("index");
            if (action.isMissingNode()) {
                continue;
            }
            String id = action.path("_id").asText();
            ids.add(id);
            boolean busy = requests.isEmpty() && (id.equals("d3") || id.equals("d7"));
            items.add(
                    busy
                            ? "{\"index\":{\"status\":429,\"error\":{\"type\":\"es_rejected_execution_exception\","
                                    + "\"reason\":\"queue full\"}}}"
                            : "{\"index\":{\"status\":201,\"result\":\"created\"}}");
        }
        requests.add(ids);
        return HttpAnswer.json(200, "{\"items\":[" + String.join(",", items) + "]}");
    }
}
