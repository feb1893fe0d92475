package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.cli.Wireroom;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.console.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@code wireroom web} as its user starts it, in this JVM, with Elasticsearch away. */
final class RunningWeb implements AutoCloseable {
    private final StopSignal stop = StopSignal.manual();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> run;
    private final int port;

    /** @param port where it serves */
    RunningWeb(String kafka, int port) {
        this.port = port;
        Surroundings surroundings = new Surroundings(
                Map.of(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                stop);
        String[] arguments = {
            "web",
            "--set",
            "kafka.bootstrap-servers=" + kafka,
            "--set",
            "kafka.topics.replication-factor=1",
            "--set",
            "kafka.topics.partitions=3",
            "--set",
            "elasticsearch.uris=http://127.0.0.1:1",
            "--set",
            "web.port=" + port
        };
        this.run = CompletableFuture.supplyAsync(() -> Wireroom.run(surroundings, arguments));
        await().atMost(Duration.ofMinutes(2)).until(() -> run.isDone() || answers());
        assertThat(run).as(err.toString(StandardCharsets.UTF_8)).isNotDone();
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void close() {
        stop.ask();
        assertThat(run.orTimeout(60, TimeUnit.SECONDS).join())
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
