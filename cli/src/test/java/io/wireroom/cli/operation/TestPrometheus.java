package io.wireroom.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real Prometheus on loopback with the rules of {@code ops}, that scrapes given addresses every second. */
final class TestPrometheus implements AutoCloseable {
    private static final long FAREWELL_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI uri;
    private final Path log;
    private final Process process;

    private TestPrometheus(URI uri, Path log, Process process) {
        this.uri = uri;
        this.log = log;
        this.process = process;
    }

    /**
     * @param folder for its configuration, data and log
     * @param targets where each role serves its metrics
     */
    static TestPrometheus start(Path folder, Map<String, URI> targets) throws IOException {
        Path configuration = Files.writeString(folder.resolve("prometheus.yml"), configuration(targets));
        String address = "127.0.0.1:" + freePort();
        Path log = folder.resolve("prometheus.log");
        Process process = new ProcessBuilder(
                        DebianTool.PROMETHEUS.path().toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new TestPrometheus(URI.create("http://" + address), log, process);
    }

    /** Samples of an instant query: the array {@code result}; empty while it is not up yet. */
    JsonNode query(String expression) {
        return answer(expression).at("/data/result");
    }

    /** The whole answer to an instant query; {@code status} says whether it was understood. */
    JsonNode answer(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    /** The answer of a path of its API; an empty object while it is not up yet. */
    JsonNode get(String path) {
        if (!process.isAlive()) {
            throw new AssertionError("Prometheus has ended: " + OperationFiles.text(log));
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(uri.resolve(path)).build();
            String body = client.send(request, BodyHandlers.ofString()).body();
            return body.startsWith("{") ? OperationFiles.json(body) : OperationFiles.json("{}");
        } catch (IOException e) {
            return OperationFiles.json("{}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String configuration(Map<String, URI> targets) {
        String rules = OperationFiles.PROMETHEUS.toAbsolutePath().normalize().toString();
        String list = targets.entrySet().stream()
                .map(target -> "      - {targets: ['%s'], labels: {role: %s}}%n"
                        .formatted(target.getValue().getAuthority(), target.getKey()))
                .collect(Collectors.joining());
        return """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ['%1$s/recording.yml', '%1$s/alerts.yml']
                scrape_configs:
                  - job_name: wireroom
                    static_configs:
                %2$s""".formatted(rules, list);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
