package io.wireroom.runtime.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What callers get when no answer comes. */
class ElasticsearchTest {
    @Test
    void close_whileARequestWaits_failsItAsWhereNoNodeAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Elasticsearch elasticsearch = Elasticsearch.connect(settings(silent.getLocalPort()));
            CompletableFuture<Answer> waiting = elasticsearch.post("/_bulk", new byte[] {'\n'});
            try (Socket asked = silent.accept()) {
                assertThat(asked.isConnected()).isTrue();
                elasticsearch.close();
                assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(IOException.class);
                assertThatThrownBy(() -> elasticsearch.request("GET", "/")).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void request_whereNobodyListens_saysWhere() throws Exception {
        try (Elasticsearch elasticsearch = Elasticsearch.connect(settings(1))) {
            assertThatThrownBy(() -> elasticsearch.request("GET", "/"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:1");
        }
    }

    private static ElasticsearchSettings settings(int port) {
        return new ElasticsearchSettings(
                List.of(URI.create("http://127.0.0.1:" + port)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                false);
    }
}
