package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.embedded.machine.Ports;
import io.wireroom.embedded.testing.ChildJvm;
import io.wireroom.embedded.testing.TestElasticsearch;
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
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where things go wrong: its server is killed, Kafka or Elasticsearch is away, feeds say what they should not. */
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
    void live_whenItsServerIsKilled_losesAndDoublesNoLine(@TempDir Path folder) {
        int port = Ports.free();
        ChildJvm first =
                RunningWeb.child(folder.resolve("first.log"), kafka.bootstrapServers(), RunningWeb.NOWHERE, port);
        try (Browser browser = Browser.open(RunningWeb.page(port))) {
            browser.await().until(() -> browser.text().contains("live"));
            publish("before", 0, 20);
            browser.await().until(() -> count(browser, "before") == 20);
            first.kill();
            browser.await().until(() -> browser.text().contains("reconnecting"));
            publish("between", 0, 30);
            try (RunningWeb second = new RunningWeb(kafka.bootstrapServers(), RunningWeb.NOWHERE, port)) {
                assertThat(second.page()).isEqualTo(RunningWeb.page(port));
                publish("after", 0, 10);
                browser.await().until(() -> count(browser, "after") == 10 && count(browser, "between") == 30);
                List<String> ids = browser.attributes(".lines [data-id]", "data-id");
                assertThat(new HashSet<>(ids)).hasSameSizeAs(ids).hasSizeGreaterThanOrEqualTo(60);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void views_whileKafkaIsAway_saySoShowWhatTheyHave_andRecover() {
        try (TestKafka own = TestKafka.own();
                Metrics others = Metrics.inMemory()) {
            KafkaClients clients = new KafkaClients(KafkaSettings.local(own.bootstrapServers(), 3), others);
            WireroomTopics.ensure(clients, Topics.ALL);
            try (Producer<String, EnrichedArticle> there = clients.producer(
                            "test", Topics.ENRICHED.valueSerde().serializer());
                    RunningWeb web = new RunningWeb(own.bootstrapServers(), RunningWeb.NOWHERE, Ports.free());
                    Browser browser = Browser.open(web.page())) {
                publish(there, "had", 0, 5);
                browser.await().until(() -> count(browser, "had") == 5);
                own.stop();
                browser.await().until(() -> browser.text().contains("Kafka does not answer"));
                assertThat(count(browser, "had")).isEqualTo(5);
                browser.screenshot("kafka-away");
                for (String path : List.of("/feeds", "/pipeline")) {
                    browser.go(path);
                    browser.await().until(() -> browser.has(".problem"));
                    assertThat(browser.one(".problem").getText()).contains("Kafka");
                }
                browser.go("/");
                browser.await().until(() -> count(browser, "had") == 5);
                browser.await().until(() -> browser.text().contains("Kafka does not answer"));
                own.start();
                browser.await().until(() -> !browser.text().contains("Kafka does not answer"));
                publish(there, "new", 0, 5);
                browser.await().until(() -> count(browser, "new") == 5);
                List<String> ids = browser.attributes(".lines [data-id]", "data-id");
                assertThat(ids).doesNotHaveDuplicates().hasSize(10);
            }
        }
    }

    @Test
    void search_whenElasticsearchComesBack_showsWhatItFindsByItself() {
        try (TestElasticsearch own = TestElasticsearch.own()) {
            String uri = own.uri().toString();
            own.stop();
            try (RunningWeb web = new RunningWeb(kafka.bootstrapServers(), uri, Ports.free());
                    Browser browser = Browser.open(web.page())) {
                for (String path : List.of("/search", "/stories")) {
                    browser.go(path);
                    browser.await().until(() -> browser.has("[role=alert]"));
                    own.start();
                    browser.await().until(() -> !browser.has("[role=alert]"));
                    browser.settle();
                    own.stop();
                }
            }
        }
    }

    @Test
    void views_whileElasticsearchIsAway_saySoAndLiveGoesOn() {
        try (RunningWeb web = new RunningWeb(kafka.bootstrapServers(), RunningWeb.NOWHERE, Ports.free());
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
        try (RunningWeb web = new RunningWeb(kafka.bootstrapServers(), RunningWeb.NOWHERE, Ports.free());
                Browser browser = Browser.open(web.page())) {
            for (int i = 0; i < hostile.size(); i++) {
                send(producer, article("hostile-" + i, hostile.get(i), "javascript:window.pwned=1", hostile.get(i)));
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
        publish(producer, prefix, from, to);
    }

    private static void publish(Producer<String, EnrichedArticle> where, String prefix, int from, int to) {
        IntStream.range(from, to)
                .mapToObj(i -> article(prefix + "-" + i, "Article " + i, "https://example.org/" + i, "Antitrust"))
                .forEach(article -> send(where, article));
        where.flush();
    }

    private static void send(Producer<String, EnrichedArticle> where, EnrichedArticle article) {
        var unused = where.send(new ProducerRecord<>(
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
