package io.wireroom.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.cli.CommandRun;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.cli.operation.DebianTool.Run;
import io.wireroom.cli.service.Roles;
import io.wireroom.cli.settings.SettingsCatalogue;
import io.wireroom.embedded.testing.TestElasticsearch;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.AdminSettings;
import io.wireroom.runtime.service.Role;
import io.wireroom.runtime.service.RoleHost;
import io.wireroom.schemas.topic.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus scrapes each role, evaluates the rules of {@code ops}, and has nothing to complain of. */
class PrometheusScrapeIT {
    private static final Map<String, Function<Roles, Role>> ROLES =
            Map.of("ingest", Roles::ingest, "enrich", Roles::enrich, "sink", Roles::sink);
    private static final String ARTICLE =
            "{\"url\":\"https://example.org/a\",\"title\":\"A harbour opens\",\"body\":\"A harbour opened.\"}\n";

    /** The metrics of Kafka's clients are looked for once a minute. */
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private final TestKafka kafka = TestKafka.own();
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final Map<String, URI> roles = new LinkedHashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        closeables.push(kafka);
        ROLES.forEach((name, role) -> roles.put(name, start(role)));
    }

    @AfterEach
    void stop() throws Exception {
        while (!closeables.isEmpty()) {
            closeables.pop().close();
        }
    }

    @Test
    void scrape_ofARunningPipeline_bearsOutRulesAndDashboards() throws Exception {
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), ARTICLE);
        CommandRun run = CommandRun.in(
                Map.of("WIREROOM_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()), "import", articles.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        try (TestPrometheus prometheus = TestPrometheus.start(folder, roles)) {
            await("all are up").atMost(TWO_MINUTES).untilAsserted(() -> assertUp(prometheus));
            await("the article is indexed")
                    .atMost(TWO_MINUTES)
                    .until(() -> !prometheus
                            .query("wireroom_sink_documents_total{outcome=\"created\"} > 0")
                            .isEmpty());
            await("what libraries show").atMost(TWO_MINUTES).untilAsserted(() -> assertNamesAreThere(prometheus));
            for (URI role : roles.values()) {
                Run check = DebianTool.PROMTOOL.run(metrics(role), "check", "metrics");
                assertThat(check.output()).isEmpty();
                check.assertPassed();
            }
            assertRulesAreEvaluated(prometheus);
            assertDashboardsAreUnderstood(prometheus);
            assertThat(prometheus.query("ALERTS{alertstate=\"firing\"}")).isEmpty();
        }
    }

    private void assertUp(TestPrometheus prometheus) {
        assertThat(prometheus.query("up{job=\"wireroom\"} == 1"))
                .extracting(sample -> sample.at("/metric/role").asText())
                .containsExactlyInAnyOrderElementsOf(roles.keySet());
        assertThat(prometheus.query("wireroom_role_state{state=\"ready\"} == 1"))
                .extracting(sample -> sample.at("/metric/name").asText())
                .containsExactlyInAnyOrderElementsOf(roles.keySet());
    }

    /** Each metric that is used is in the scrape, or declared and not yet counted. */
    private static void assertNamesAreThere(TestPrometheus prometheus) {
        Set<String> known = new HashSet<>(DeclaredSeries.ofAllRoles().names());
        OperationFiles.each(prometheus.get("/api/v1/label/__name__/values").path("data"))
                .map(JsonNode::asText)
                .forEach(known::add);
        assertThat(known)
                .containsAll(Expressions.all().metrics().stream()
                        .map(Expressions.Use::name)
                        .collect(Collectors.toSet()));
    }

    private static void assertRulesAreEvaluated(TestPrometheus prometheus) {
        assertThat(prometheus.get("/api/v1/rules").at("/data/groups"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.path("rules"))
                        .allSatisfy(rule -> assertThat(rule.path("health").asText())
                                .as(rule.path("name").asText() + ": "
                                        + rule.path("lastError").asText())
                                .isEqualTo("ok")));
    }

    private static void assertDashboardsAreUnderstood(TestPrometheus prometheus) {
        List<String> queries = OperationFiles.dashboards().stream()
                .flatMap(file -> new Dashboard(file).queries())
                .toList();
        assertThat(queries).isNotEmpty().allSatisfy(query -> {
            String status = prometheus.answer(query).path("status").asText();
            assertThat(status).as(query).isEqualTo("success");
        });
    }

    private URI start(Function<Roles, Role> role) {
        Configuration configuration = Configuration.of(
                SettingsCatalogue.all(),
                Map.of(
                        "kafka.bootstrap-servers",
                        kafka.bootstrapServers(),
                        "kafka.topics.partitions",
                        "1",
                        "kafka.topics.replication-factor",
                        "1",
                        "elasticsearch.uris",
                        TestElasticsearch.shared().uri().toString(),
                        "enrich.candidates.shards",
                        "1",
                        "enrich.state-dir",
                        folder.resolve("enrich").toString()));
        Metrics metrics = Metrics.ofProcess();
        closeables.push(metrics);
        Roles made = new Roles(configuration, metrics, InstantSource.system());
        WireroomTopics.ensure(made.clients(), Topics.ALL);
        RoleHost host = RoleHost.start(List.of(role.apply(made)), AdminSettings.from(configuration), metrics);
        closeables.push(host);
        return host.adminUri();
    }

    private static byte[] metrics(URI role) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(role.resolve("/metrics")).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }
}
