package io.wireroom.web.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.web.feeds.FeedCounts;
import io.wireroom.web.feeds.FeedSummary;
import io.wireroom.web.testing.DeskClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineDeskTest {
    private static final String INGEST = "http://127.0.0.1:1";
    private static final String REST = "http://127.0.0.1:2";

    private final List<Processes.Answer> answers = new ArrayList<>();
    private final LatencyWindow latencies = new LatencyWindow();
    private boolean kafkaIsAway;
    private Instant now = Instant.parse("2026-11-28T06:00:00Z");

    private final Gathering gathering = new Gathering(own -> List.copyOf(answers), this::lags, () -> now);
    private final PipelineDesk desk = new PipelineDesk(
            gathering,
            latencies,
            Optional.empty(),
            new PipelineDesk.Neighbours(() -> new FeedSummary(Map.of(), FeedCounts.NONE, true), List::of));
    private final DeskClient client = new DeskClient(desk);

    @AfterEach
    void close() {
        desk.close();
        client.close();
    }

    @Test
    void status_beforeAnythingAnswered_isEmptyAndWhole() {
        JsonNode status = status();
        assertThat(status.path("services")).isEmpty();
        assertThat(status.path("balances").asBoolean()).isTrue();
        assertThat(status.has("lagsAt")).isFalse();
    }

    @Test
    void flow_sumsOverServices_andBalancesWhenNothingIsUnderWay() {
        answers.add(ingest(10, 6, 5));
        answers.add(rest(5, 5, 5));
        gathering.askProcesses(Optional.empty());
        JsonNode status = status();
        assertThat(step(status, "poll").path("in").asInt()).isEqualTo(10);
        assertThat(step(status, "enrich").path("difference").asInt()).isZero();
        assertThat(status.path("balances").asBoolean()).isTrue();
        assertThat(status.path("services").findValuesAsText("role")).containsExactly("ingest", "enrich", "sink");

        answers.set(0, ingest(20, 12, 11));
        gathering.askProcesses(Optional.empty());
        assertThat(step(status(), "enrich").path("difference").asInt()).isEqualTo(6);
        assertThat(status().path("balances").asBoolean()).isFalse();
    }

    @Test
    void rates_areOfTheLastMinute_andSurviveARestart() {
        answers.add(ingest(10, 6, 5));
        answers.add(rest(5, 5, 5));
        gathering.askProcesses(Optional.empty());
        now = now.plusSeconds(10);
        answers.set(0, ingest(50, 26, 25));
        gathering.askProcesses(Optional.empty());
        assertThat(status().path("rates").path("published").asDouble()).isEqualTo(2.0);
        now = now.plusSeconds(10);
        answers.set(0, ingest(11, 11, 10));
        gathering.askProcesses(Optional.empty());
        assertThat(status().path("rates").path("published").asDouble()).isEqualTo(1.5);
        for (int i = 0; i < 10; i++) {
            now = now.plusSeconds(10);
            gathering.askProcesses(Optional.empty());
        }
        assertThat(status().path("rates").path("published").asDouble()).isZero();
    }

    @Test
    void serviceAway_isNamedWithSince_andGoesWhenItIsBack() {
        answers.add(new Processes.Answer(INGEST, Map.of(), "does not answer"));
        gathering.askProcesses(Optional.empty());
        Instant since = now;
        now = now.plusSeconds(60);
        gathering.askProcesses(Optional.empty());
        JsonNode away = status().path("away").get(0);
        assertThat(away.path("what").asText()).isEqualTo(INGEST);
        assertThat(away.path("since").asText()).isEqualTo(since.toString());
        answers.set(0, ingest(1, 1, 1));
        gathering.askProcesses(Optional.empty());
        assertThat(status().path("away")).isEmpty();
    }

    @Test
    void serviceAwayForAWhile_keepsItsFigures_andCountsNothingTwice() {
        answers.add(ingest(1_000, 1_000, 1_000));
        answers.add(rest(1_000, 1_000, 1_000));
        gathering.askProcesses(Optional.empty());
        answers.set(0, new Processes.Answer(INGEST, Map.of(), "does not answer"));
        now = now.plusSeconds(3);
        gathering.askProcesses(Optional.empty());
        assertThat(step(status(), "poll").path("in").asInt()).isEqualTo(1_000);
        assertThat(status().path("services").get(0).path("state").asText()).isEqualTo("AWAY");
        answers.set(0, ingest(1_006, 1_006, 1_006));
        now = now.plusSeconds(3);
        gathering.askProcesses(Optional.empty());
        assertThat(status().path("rates").path("published").asDouble()).isEqualTo(1.0);
    }

    @Test
    void serviceThatEnds_isNoLongerShown_andTheOthersRatesStay() {
        answers.add(ingest(1_000, 1_000, 1_000));
        answers.add(
                new Processes.Answer("http://127.0.0.1:3", ingest(500, 500, 500).roles(), ""));
        gathering.askProcesses(Optional.empty());
        answers.remove(0);
        now = now.plusSeconds(10);
        gathering.askProcesses(Optional.empty());
        assertThat(status().path("rates").path("published").asDouble()).isZero();
        assertThat(status().path("services")).hasSize(1);
    }

    @Test
    void kafkaAway_keepsTheLastLags() {
        gathering.askKafka();
        kafkaIsAway = true;
        now = now.plusSeconds(30);
        gathering.askKafka();
        gathering.askProcesses(Optional.empty());
        JsonNode status = status();
        assertThat(status.path("lags").get(0).path("records").asInt()).isEqualTo(7);
        assertThat(status.path("away").get(0).path("what").asText()).isEqualTo("Kafka");
        kafkaIsAway = false;
        gathering.askKafka();
        assertThat(status().path("away")).isEmpty();
    }

    @Test
    void latencies_areOfFirstVersionsFromFeeds_theLastHopIsTheSinks() {
        for (int i = 1; i <= 100; i++) {
            latencies.take("a" + i, Optional.of(article(1, Duration.ofSeconds(i))));
        }
        latencies.take("b", Optional.of(article(2, Duration.ofDays(1))));
        latencies.take("a1", Optional.of(article(1, Duration.ofDays(1))));
        answers.add(rest(5, 5, 5));
        gathering.askProcesses(Optional.empty());
        JsonNode found = status().path("latencies");
        assertThat(found.findValuesAsText("to")).containsExactly("discovered", "fetched", "enriched", "searchable");
        JsonNode fetched = found.get(1);
        assertThat(fetched.path("p50").asDouble()).isEqualTo(50);
        assertThat(fetched.path("p99").asDouble()).isEqualTo(99);
        assertThat(fetched.path("count").asInt()).isEqualTo(100);
        assertThat(found.get(3).path("p95").asDouble()).isEqualTo(0.9);
        assertThat(found.get(3).path("source").asText()).contains("sink");
    }

    private Map<String, Map<String, Long>> lags() {
        if (kafkaIsAway) {
            throw new TimeoutException("away");
        }
        return Map.of("wireroom-sink", Map.of("wireroom.enriched", 7L));
    }

    private JsonNode status() {
        return client.get("/api/status").json();
    }

    private static JsonNode step(JsonNode status, String name) {
        for (JsonNode step : status.path("flow")) {
            if (step.path("name").asText().equals(name)) {
                return step;
            }
        }
        throw new AssertionError("no step " + name);
    }

    private static Processes.Answer ingest(int seen, int discovered, int published) {
        Map<String, Object> sums = Map.of(
                "seen", seen,
                "discovered", discovered,
                "unchanged", seen - discovered,
                "published", published,
                "discoveriesRejected", discovered - published);
        return new Processes.Answer(INGEST, Map.of("ingest", Map.of("health", ready(), "sinceStart", sums)), "");
    }

    private static Processes.Answer rest(int fresh, int emitted, int created) {
        Map<String, Object> enrich =
                Map.of("health", ready(), "ledger", Map.of("new", fresh, "emitted", emitted, "corrected", 0));
        Map<String, Object> sink = Map.of(
                "health",
                ready(),
                "articles",
                Map.of("created", created),
                "latency",
                Map.of("enriched", Map.of("p50", 0.5, "p95", 0.9, "p99", 1.0)));
        return new Processes.Answer(REST, Map.of("enrich", enrich, "sink", sink), "");
    }

    private static Map<String, Object> ready() {
        return Map.of("state", "READY", "reason", "");
    }

    private static EnrichedArticle article(int version, Duration fetching) {
        Instant discovered = Instant.parse("2026-11-28T05:00:00Z");
        Article article = Article.newBuilder()
                .setId("a")
                .setUrl("https://example.org/a")
                .setSource("Example")
                .setTitle("A")
                .setBody("")
                .setPublishedAt(discovered.minusSeconds(5))
                .setDiscoveredAt(discovered)
                .setFetchedAt(discovered.plus(fetching))
                .build();
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(version)
                .setRevision(1)
                .setFirstSeenAt(discovered)
                .setTaxonomyVersion("1")
                .setEnrichedAt(discovered.plus(fetching).plusSeconds(1))
                .build();
    }
}
