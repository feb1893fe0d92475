package io.wireroom.cli.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.cli.CommandRun;
import io.wireroom.cli.Wireroom;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.console.Surroundings;
import io.wireroom.cli.local.LocalService;
import io.wireroom.cli.local.LocalServices;
import io.wireroom.embedded.testing.Ledger;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A local feed through the whole pipeline, and the other commands against it. */
class UpIT {
    private static final String SENTENCE = "OpenAI asked the European Commission on Tuesday to delay the AI Act. ";
    private static final List<String> METRICS = List.of(
            "wireroom_ingest_articles_total", "wireroom_enrich_articles_total", "wireroom_sink_documents_total");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void feedOfThisMachine_becomesADocument_andTheCommandsSeeIt() throws Exception {
        StopSignal stop = StopSignal.manual();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (HttpServer site = HttpServer.start(InetSocketAddress.createUnresolved("127.0.0.1", 0), UpIT::site)) {
            Path feeds = Files.writeString(
                    folder.resolve("feeds.yaml"), "feeds:\n  - url: " + site.uri() + "/feed.xml\n    title: Local\n");
            Surroundings surroundings = new Surroundings(environment(), print(out), print(err), stop);
            CompletableFuture<Integer> up =
                    CompletableFuture.supplyAsync(() -> Wireroom.run(surroundings, arguments(feeds)));
            try {
                LocalService service = running(up, err);
                URI search = service.elasticsearch().orElseThrow().resolve("/wireroom-articles/_search");
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> get(search).contains("OpenAI asked the European Commission"));
                checkCommands();
                URI metrics = service.admin().resolve("/metrics");
                checkMetrics(get(metrics));
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> PipelineLedgers.of(PrometheusText.read(get(metrics)))
                                .forEach(Ledger::assertBalancesAndMoved));
            } finally {
                stop.ask();
            }
            assertThat(up.get(60, TimeUnit.SECONDS)).as(text(err)).isZero();
            assertThat(text(out)).contains("follows 1 feed", "wireroom tail");
        }
    }

    private LocalService running(CompletableFuture<Integer> up, ByteArrayOutputStream err) {
        LocalServices services = new LocalServices(folder.resolve("run"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> up.isDone() || !services.running().isEmpty());
        assertThat(up).as(text(err)).isNotDone();
        return services.running().get(0);
    }

    private void checkCommands() throws IOException {
        CommandRun tail = CommandRun.in(environment(), "tail", "--json", "--until-end", "--actor", "openai");
        assertThat(tail.exitCode()).as(tail.err()).isZero();
        assertThat(tail.out()).contains("\"source\":\"Local\"");
        String id = tail.out().replaceAll("(?s).*?\"id\":\"([0-9a-f]{8}).*", "$1");
        String story = tail.out().replaceAll("(?s).*?\"story\":\\{\"id\":\"([0-9a-f]{8}).*", "$1");
        CommandRun members = CommandRun.in(environment(), "tail", "--story", story, "--from", "latest", "--until-end");
        assertThat(members.out()).as(members.err()).contains("[story: " + story + "]");
        CommandRun why = CommandRun.in(environment(), "why", id, id);
        assertThat(why.out()).as(why.err()).contains("One article in its first version.", "the same words");
        checkWhyTagged(id);
        CommandRun unknown = CommandRun.in(environment(), "why", id, "https://example.com/nowhere");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("https://example.com/nowhere");
        CommandRun list = CommandRun.in(environment(), "feeds", "list");
        assertThat(list.out()).contains("/feed.xml", "healthy");
        CommandRun status = CommandRun.in(environment(), "status");
        assertThat(status.exitCode()).as(status.out() + status.err()).isZero();
        assertThat(status.out()).contains("ledgerBalances: true", "ingest", "enrich", "sink", "activeTasks");
        CommandRun taxonomy = CommandRun.in(environment(), "taxonomy", "export");
        assertThat(taxonomy.out()).contains("openai");
        checkTrial();
    }

    private void checkWhyTagged(String id) throws IOException {
        CommandRun why = CommandRun.in(environment(), "why", id);
        assertThat(why.exitCode()).as(why.out() + why.err()).isZero();
        assertThat(why.out())
                .contains("OpenAI  openai, COMPANY", "[OpenAI]", ", which is in use", "  by ", "TITLE\nDelay asked");
        String whole = why.out().replaceAll("(?s).*?\nid +([0-9a-f]{32}).*", "$1");
        CommandRun json = CommandRun.in(environment(), "why", "--json", whole);
        assertThat(json.out()).as(json.err()).contains("\"exact\":true", "\"problems\":[]");
        Path other = Files.writeString(
                folder.resolve("other.yaml"), "topics:\n  - {id: delays, label: Delays, query: 'delay NEAR/3 act'}\n");
        CommandRun change = CommandRun.in(environment(), "why", whole, "--taxonomy", other.toString());
        assertThat(change.out())
                .as(change.err())
                .contains("  + Delays  delays", "by delay NEAR/3 act", "  - OpenAI  openai");
        checkBadTaxonomy();
    }

    private void checkBadTaxonomy() throws IOException {
        String before = CommandRun.in(environment(), "taxonomy", "export").out();
        Path bad =
                Files.writeString(folder.resolve("bad.yaml"), "topics:\n  - {id: delays, label: Delays, query: '*'}\n");
        CommandRun apply = CommandRun.in(environment(), "taxonomy", "apply", bad.toString());
        assertThat(apply.exitCode()).isEqualTo(2);
        assertThat(apply.err()).contains("bad.yaml:2:40: topics/delays/query: ");
        assertThat(CommandRun.in(environment(), "taxonomy", "export").out()).isEqualTo(before);
    }

    private void checkTrial() throws IOException {
        Path changed = Files.writeString(
                folder.resolve("changed.yaml"),
                "topics:\n  - {id: delays, label: Delays, query: 'delay NEAR/3 act'}\n");
        CommandRun trial =
                CommandRun.in(environment(), "taxonomy", "test", changed.toString(), "--only", "topic/delays");
        assertThat(trial.out())
                .as(trial.err())
                .contains("1 articles: 1 of 1 topics and actors", "+1 -0", "Delay asked", "\"delay the AI Act\"");
        CommandRun candidates = CommandRun.in(environment(), "taxonomy", "candidates", "--json");
        assertThat(candidates.exitCode()).as(candidates.err()).isZero();
        assertThat(candidates.out()).doesNotContain("openai");
    }

    private void checkMetrics(String text) {
        PrometheusText metrics = PrometheusText.read(text);
        assertThat(metrics.problems()).isEmpty();
        assertThat(metrics.names()).containsAll(METRICS);
    }

    private String[] arguments(Path feeds) {
        return new String[] {
            "up",
            "--feeds",
            feeds.toString(),
            "--data",
            folder.resolve("data").toString(),
            "--port",
            "0",
            "--set",
            "up.kafka.port=0",
            "--set",
            "up.elasticsearch.port=0",
            "--set",
            "ingest.http.allowed-addresses=127.0.0.0/8"
        };
    }

    private Map<String, String> environment() {
        return Map.of("WIREROOM_RUN_DIR", folder.resolve("run").toString());
    }

    private static HttpAnswer site(io.wireroom.runtime.http.HttpRequest request) {
        String host = request.headers().getOrDefault("host", "127.0.0.1");
        return switch (request.path()) {
            case "/feed.xml" ->
                HttpAnswer.of(
                        200,
                        "application/rss+xml",
                        ("<rss version=\"2.0\"><channel><title>Site</title><item><title>Delay asked</title><link>http://"
                                        + host + "/article</link></item></channel></rss>")
                                .getBytes(StandardCharsets.UTF_8));
            case "/article" ->
                HttpAnswer.of(
                        200,
                        "text/html; charset=utf-8",
                        ("<html><head><title>Delay asked</title></head><body><article><h1>Delay asked</h1>"
                                        + ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(4) + "</article></body></html>")
                                .getBytes(StandardCharsets.UTF_8));
            default -> HttpAnswer.notFound();
        };
    }

    private String get(URI uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
