package io.wireroom.ingest;

import static io.wireroom.ingest.NewsSite.item;
import static io.wireroom.ingest.NewsSite.page;
import static io.wireroom.ingest.NewsSite.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.wireroom.embedded.testing.Ledger;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.ingest.http.LocalSite;
import io.wireroom.ingest.publish.ImportFile;
import io.wireroom.ingest.publish.ImportPublisher;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Feeds and pages over HTTP in, articles and rejections on a real broker out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final TestKafka kafka = TestKafka.own();
    private final LocalSite site = new LocalSite();
    private final CountDownLatch testsOver = new CountDownLatch(1);
    private final KafkaClients clients = IngestProcess.clients(kafka.bootstrapServers(), 2);
    private final IngestRole ingest = IngestProcess.role(clients);
    private final SubscriptionPublisher subscriptions = new SubscriptionPublisher(clients);

    @BeforeAll
    void start() {
        ingest.start();
        await().atMost(LIMIT).until(() -> ingest.health().reason().isEmpty());
    }

    @AfterAll
    void stop() {
        testsOver.countDown();
        await().atMost(LIMIT)
                .untilAsserted(() -> IngestLedger.of(ingest.status()).forEach(Ledger::assertBalancesAndMoved));
        ingest.close();
        site.close();
        kafka.close();
    }

    @Test
    void feed_isFollowed_itsPagesBecomeArticles() {
        String host = "flow.localhost";
        site.on("/flow/feed", "application/rss+xml", rss(item("Harbour", site.url(host, "/flow/1?utm_source=rss"))));
        site.on("/flow/1", "text/html", page("Harbour plan agreed"));

        follow(site.url(host, "/flow/feed"));

        Article article = await().atMost(LIMIT)
                .until(() -> articlesOf("/flow/"), found -> !found.isEmpty())
                .get(0);
        assertThat(article.getTitle()).contains("Harbour plan agreed");
        assertThat(article.getBody()).contains("The committee met on Tuesday");
        assertThat(article.getSource()).isEqualTo("Test News");
        assertThat(article.getSummary()).contains("What Harbour is about.");
        assertThat(article.getFetchedAt()).isAfterOrEqualTo(article.getDiscoveredAt());
    }

    @Test
    void feed_withValidators_isAskedConditionally() {
        AtomicInteger conditional = new AtomicInteger();
        site.on("/etag/feed", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            conditional.addAndGet(known ? 1 : 0);
            LocalSite.answer(exchange, known ? 304 : 200, Map.of("ETag", "\"v1\""), known ? "" : rss(""));
        });
        String url = site.url("etag.localhost", "/etag/feed");

        follow(url);

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(state(url))
                        .hasValueSatisfying(state ->
                                assertThat(state.getCounters().getNotModified()).isPositive()));
        assertThat(conditional).hasPositiveValue();
    }

    @Test
    void entry_thatChanges_isPublishedAgainUnderItsId() {
        AtomicInteger version = new AtomicInteger(1);
        String host = "update.localhost";
        site.on(
                "/update/feed",
                exchange -> LocalSite.answer(
                        exchange, 200, Map.of(), rss(item("Title " + version, site.url(host, "/update/1")))));
        site.on(
                "/update/1",
                exchange -> LocalSite.answer(
                        exchange, 200, Map.of("Content-Type", "text/html"), page("Version " + version)));

        follow(site.url(host, "/update/feed"));
        await().atMost(LIMIT).until(() -> articlesOf("/update/").size() == 1);
        version.set(2);

        await().atMost(LIMIT).until(() -> articlesOf("/update/").size() == 2);
        assertThat(articlesOf("/update/"))
                .extracting(Article::getId)
                .containsOnly(articlesOf("/update/").get(0).getId());
        assertThat(articlesOf("/update/")).extracting(Article::getBody).doesNotHaveDuplicates();
    }

    @Test
    void page_thatIsMissingOrAWall_isARejection() {
        String host = "bad.localhost";
        site.on(
                "/bad/feed",
                "text/xml",
                rss(item("Gone", site.url(host, "/bad/404")) + item("Wall", site.url(host, "/bad/wall"))));
        site.on("/bad/404", exchange -> LocalSite.answer(exchange, 404, Map.of(), "no"));
        site.on(
                "/bad/wall",
                "text/html",
                "<html><head><title>Just a moment...</title></head><body>"
                        + "<h1>Checking your browser before accessing the site</h1><p>Enable JavaScript and cookies to continue</p>"
                        + "<div id=\"cf-challenge\"></div></body></html>");

        follow(site.url(host, "/bad/feed"));

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(rejections("/bad/"))
                        .extracting(Rejection::getReason)
                        .containsExactlyInAnyOrder("NOT_FOUND", "BOT_WALL"));
        assertThat(rejections("/bad/")).allSatisfy(rejection -> {
            assertThat(rejection.getTopic()).contains(Topics.DISCOVERIES.name());
            assertThat(rejection.getPayload()).isPresent();
        });
        assertThat(articlesOf("/bad/")).isEmpty();
    }

    @Test
    void subscription_toContentFromTheFeed_fetchesNoPage() {
        String host = "own.localhost";
        site.on(
                "/own/feed",
                "text/xml",
                rss("<item><title>Own</title><link>" + site.url(host, "/own/1")
                        + "</link><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item>"));

        subscriptions.add(List.of(Subscription.newBuilder()
                .setUrl(site.url(host, "/own/feed"))
                .setContentFrom(ContentFrom.FEED)
                .setAddedAt(Instant.EPOCH)
                .build()));

        Article article = await().atMost(LIMIT)
                .until(() -> articlesOf("/own/"), found -> !found.isEmpty())
                .get(0);
        assertThat(article.getMethod()).contains("FEED_CONTENT");
        assertThat(site.asked()).doesNotContain(host + "/own/1");
    }

    @Test
    void feed_unsubscribed_isForgotten() {
        site.on("/left/feed", "text/xml", rss(""));
        String url = site.url("left.localhost", "/left/feed");
        follow(url);
        await().atMost(LIMIT).until(() -> state(url).isPresent());

        subscriptions.remove(List.of(url));

        await().atMost(LIMIT).until(() -> state(url).isEmpty());
    }

    @Test
    void imported_file_becomesArticles(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("a.jsonl"), """
                {"url":"https://archive.example/imported/1","title":"One"}
                {"url":"https://archive.example/imported/2","title":"Two"}
                """);
        ImportFile file = ImportFile.read(path, Instant.EPOCH);

        assertThat(file.check().good()).isTrue();
        assertThat(new ImportPublisher(clients).publish(file, count -> {})).isEqualTo(2);

        assertThat(articlesOf("/imported/")).extracting(Article::getTitle).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void feeds_thatAreHostile_failWithTheirReasonAndHarmNobody() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put(
                hostile("html", "<!DOCTYPE html><html><head><title>Hi</title></head><body><p>Hi</p></body></html>"),
                "HTML_PAGE");
        expected.put(hostile("empty", ""), "EMPTY");
        expected.put(hostile("bomb", bomb()), "XML_BOMB");
        expected.put("http://10.0.0.1/feed", "PRIVATE_ADDRESS");
        expected.put("http://[::ffff:192.168.1.1]/feed", "PRIVATE_ADDRESS");
        site.on("/hostile/huge", exchange -> flood(exchange.getResponseBody(), exchange));
        expected.put(site.url("huge.localhost", "/hostile/huge"), "TOO_LARGE");
        site.on("/hostile/loop", exchange -> LocalSite.answer(exchange, 302, Map.of("Location", "/hostile/loop"), ""));
        expected.put(site.url("loop.localhost", "/hostile/loop"), "REDIRECT_LOOP");
        site.on("/hostile/loris", exchange -> drip(exchange.getResponseBody(), exchange));
        expected.put(site.url("loris.localhost", "/hostile/loris"), "TIMEOUT");
        site.on("/hostile/good", "text/xml", rss(""));
        String good = site.url("good.localhost", "/hostile/good");

        expected.keySet().forEach(this::follow);
        follow(good);

        await().atMost(LIMIT).untilAsserted(() -> {
            Map<String, FeedState> states = subscriptions.states();
            expected.forEach((url, reason) -> assertThat(states.get(url))
                    .as(url)
                    .isNotNull()
                    .satisfies(state -> assertThat(state.getFailureReason()).contains(reason)));
            assertThat(states.get(good))
                    .isNotNull()
                    .satisfies(state -> assertThat(state.getLastSuccessAt()).isPresent());
        });
        assertThat(ingest.health().reason()).isEmpty();
        assertThat(rejections("/hostile/")).extracting(Rejection::getReason).contains("HTML_PAGE", "XML_BOMB");
    }

    private String hostile(String name, String body) {
        site.on("/hostile/" + name, "text/xml", body);
        return site.url(name + ".localhost", "/hostile/" + name);
    }

    private static String bomb() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            String before = "&a" + (i - 1) + ";";
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        return "<?xml version=\"1.0\"?><!DOCTYPE rss [" + entities
                + "]><rss version=\"2.0\"><channel><title>&a29;</title>" + "</channel></rss>";
    }

    private static void flood(OutputStream body, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 800; i++) {
            body.write(chunk);
        }
    }

    /** Sends a byte now and then, so that no read ever times out by itself. */
    private void drip(OutputStream body, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            while (!testsOver.await(100, TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(String url) {
        subscriptions.add(List.of(
                Subscription.newBuilder().setUrl(url).setAddedAt(Instant.EPOCH).build()));
    }

    private Optional<FeedState> state(String url) {
        return Optional.ofNullable(subscriptions.states().get(url));
    }

    private List<Article> articlesOf(String path) {
        try (TopicLog<Article> log = new TopicLog<>(clients, Topics.ARTICLES)) {
            return log.all().stream().filter(a -> a.getUrl().contains(path)).toList();
        }
    }

    private List<Rejection> rejections(String path) {
        try (TopicLog<Rejection> log = new TopicLog<>(clients, Topics.REJECTIONS)) {
            return log.all().stream()
                    .filter(r -> r.getSubject().orElse("").contains(path))
                    .toList();
        }
    }
}
