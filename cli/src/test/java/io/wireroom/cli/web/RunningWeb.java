package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.cli.Wireroom;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.console.Surroundings;
import io.wireroom.embedded.testing.ChildJvm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code wireroom web} as its user starts it, in this JVM. */
final class RunningWeb implements AutoCloseable {
    /** Where nothing listens. */
    static final String NOWHERE = "http://127.0.0.1:1";

    private final StopSignal stop = StopSignal.manual();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> run;
    private final int port;

    /** @param port where it serves */
    RunningWeb(String kafka, String elasticsearch, int port) {
        this.port = port;
        Surroundings surroundings = new Surroundings(
                Map.of(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                stop);
        this.run =
                CompletableFuture.supplyAsync(() -> Wireroom.run(surroundings, arguments(kafka, elasticsearch, port)));
        await().atMost(Duration.ofMinutes(2)).until(() -> run.isDone() || answers(port));
        assertThat(run).as(err.toString(StandardCharsets.UTF_8)).isNotDone();
    }

    /** The same in a JVM of its own, which a test can kill; returns when it serves. */
    static ChildJvm child(Path output, String kafka, String elasticsearch, int port) {
        ChildJvm child = ChildJvm.start(output, Wireroom.class, arguments(kafka, elasticsearch, port));
        await().atMost(Duration.ofMinutes(2)).until(() -> !child.isAlive() || answers(port));
        assertThat(child.isAlive()).as("see " + output).isTrue();
        return child;
    }

    URI page() {
        return page(port);
    }

    static URI page(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void close() {
        stop.ask();
        assertThat(run.orTimeout(60, TimeUnit.SECONDS).join())
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private static String[] arguments(String kafka, String elasticsearch, int port) {
        return Stream.concat(
                        Stream.of("web"),
                        Stream.of(
                                        "kafka.bootstrap-servers=" + kafka,
                                        "kafka.topics.replication-factor=1",
                                        "kafka.topics.partitions=3",
                                        "elasticsearch.uris=" + elasticsearch,
                                        "web.port=" + port)
                                .flatMap(setting -> Stream.of("--set", setting)))
                .toArray(String[]::new);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
