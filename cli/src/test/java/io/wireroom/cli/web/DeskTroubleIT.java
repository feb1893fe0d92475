package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.embedded.machine.Ports;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Origin;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.record.Wall;
import io.wireroom.schemas.topic.Topics;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page where things go wrong: its server is killed, Elasticsearch is away, feeds say what they should not. */
class DeskTroubleIT {
    private static final Instant SEEN = Instant.parse("2026-11-20T08:30:00Z");

    private static TestKafka kafka;
    private static Metrics metrics;
    private static Producer<String, EnrichedArticle> producer;

    @BeforeAll
    static void open() {
        kafka = TestKafka.own();
        metrics = Metrics.inMemory();
        KafkaClients clients = new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), 3), metrics);
        WireroomTopics.ensure(clients, Topics.ALL);
        producer = clients.producer("test", Topics.ENRICHED.valueSerde().serializer());
    }

    @AfterAll
    static void close() {
        producer.close();
        metrics.close();
        kafka.close();
    }

    @Test
    void live_whileItsServerComesAndGoes_losesAndDoublesNoLine() {
        int port = Ports.free();
        RunningWeb first = new RunningWeb(kafka.bootstrapServers(), port);
        try (Browser browser = Browser.open(first.page())) {
            browser.await().until(() -> browser.text().contains("live"));
            publish("before", 0, 20);
            browser.await().until(() -> count(browser, "before") == 20);
            first.close();
            browser.await().until(() -> browser.text().contains("reconnecting"));
            publish("between", 0, 30);
            try (RunningWeb second = new RunningWeb(kafka.bootstrapServers(), port)) {
                assertThat(second.page()).isEqualTo(first.page());
                publish("after", 0, 10);
                browser.await().until(() -> count(browser, "after") == 10 && count(browser, "between") == 30);
                List<String> ids = browser.attributes(".lines [data-id]", "data-id");
                assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).hasSizeGreaterThanOrEqualTo(60);
            }
        }
    }

    @Test
    void views_whileElasticsearchIsAway_saySoAndLiveGoesOn() {
        try (RunningWeb web = new RunningWeb(kafka.bootstrapServers(), Ports.free());
                Browser browser = Browser.open(web.page())) {
            for (String path : List.of("/search", "/stories", "/articles/0123456789abcdef0123456789abcdef")) {
                browser.go(path);
                browser.await().until(() -> browser.has("[role=alert]"));
                assertThat(browser.one("[role=alert]").getText()).contains("Elasticsearch", "does not answer");
            }
            browser.go("/");
            publish("away", 0, 3);
            browser.await().until(() -> count(browser, "away") == 3);
        }
    }

    @Test
    void hostileTexts_runNothing_andBreakNothing() {
        List<String> hostile = List.of(
                "<script>window.pwned = 1</script>",
                "<img src=x onerror=\"window.pwned = 1\">",
                "</bdi></h3><svg onload=window.pwned=1>",
                "\"><a href=\"javascript:window.pwned=1\">click</a>",
                "${window.pwned = 1} {{constructor.constructor('window.pwned=1')()}}",
                "\u202Egnorw\u202C \u2066left\u2069 \u200B\u200D\uFEFF\u0000\u0007",
                "x".repeat(10_000),
                "\uD800 lone \uDC00");
        try (RunningWeb web = new RunningWeb(kafka.bootstrapServers(), Ports.free());
                Browser browser = Browser.open(web.page())) {
            for (int i = 0; i < hostile.size(); i++) {
                send(article("hostile-" + i, hostile.get(i), "javascript:window.pwned=1", hostile.get(i)));
            }
            producer.flush();
            browser.go("/");
            browser.await().until(() -> count(browser, "hostile") == hostile.size());
            for (int width : List.of(1280, 390)) {
                browser.size(width, 900);
                assertThat(browser.widerThanItsWindow())
                        .as("at " + width + " px")
                        .isFalse();
            }
            browser.screenshot("hostile");
            assertThat(browser.text()).contains("<script>window.pwned = 1</script>");
            assertThat(browser.script("return window.pwned === undefined")).isEqualTo(true);
            assertThat(browser.attributes("main a[href^='javascript']", "href")).isEmpty();
            assertThat(browser.attributes("main img, main script, main svg[onload]", "src"))
                    .isEmpty();
        }
    }

    private static long count(Browser browser, String prefix) {
        return browser.attributes(".lines [data-id]", "data-id").stream()
                .filter(id -> id.startsWith(prefix))
                .count();
    }

    private static void publish(String prefix, int from, int to) {
        IntStream.range(from, to)
                .forEach(i -> send(article(prefix + "-" + i, "Article " + i, "https://example.org/" + i, "Antitrust")));
        producer.flush();
    }

    private static void send(EnrichedArticle article) {
        var unused = producer.send(new ProducerRecord<>(
                Topics.ENRICHED.name(), article.getArticle().getId(), article));
    }

    private static EnrichedArticle article(String id, String title, String url, String label) {
        Article article = Article.newBuilder()
                .setId(id)
                .setUrl(url)
                .setSource(label)
                .setOrigin(Origin.FEED)
                .setTitle(title)
                .setBody(title)
                .setAuthors(List.of(title))
                .setCategories(List.of())
                .setWall(Wall.NONE)
                .setLanguage("en")
                .setDiscoveredAt(SEEN)
                .setFetchedAt(SEEN)
                .build();
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(1)
                .setRevision(1)
                .setFirstSeenAt(SEEN)
                .setActors(List.of(Actor.newBuilder()
                        .setId("actor")
                        .setName(label)
                        .setType(ActorType.COMPANY)
                        .setKnown(true)
                        .setSalience(0.5)
                        .setMentions(List.of())
                        .build()))
                .setTopics(List.of(TopicTag.newBuilder()
                        .setId("topic")
                        .setLabel(label)
                        .setScore(0.5)
                        .setEvidence(List.of())
                        .build()))
                .setTaxonomyVersion("0123456789ab")
                .setEnrichedAt(SEEN)
                .build();
    }
}
