package io.wireroom.ingest;

import static io.wireroom.ingest.NewsSite.item;
import static io.wireroom.ingest.NewsSite.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.ingest.http.LocalSite;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host's promo is on all of its pages, and on none of its articles once three pages have taught it. */
class BoilerplateIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String HOST = "promo.localhost";
    private static final String PROMO =
            "Harbour Gazette has written down what happens on both banks since eighteen ninety.";

    private final TestKafka kafka = TestKafka.own();
    private final LocalSite site = new LocalSite();
    private final AtomicInteger pages = new AtomicInteger();
    private final KafkaClients clients = IngestProcess.clients(kafka.bootstrapServers(), 2);

    @BeforeEach
    void serve() {
        site.on("/feed", exchange -> LocalSite.answer(exchange, 200, Map.of(), rss(items())));
        site.on(
                "/a/",
                exchange -> LocalSite.answer(
                        exchange,
                        200,
                        Map.of("Content-Type", "text/html"),
                        page(exchange.getRequestURI().getPath())));
    }

    @AfterEach
    void stop() {
        site.close();
        kafka.close();
    }

    @Test
    void promo_onEachPage_isTakenOffAfterThree() {
        try (IngestRole ingest = IngestProcess.role(clients)) {
            ingest.start();
            follow(ingest);
            publish(3);
            publish(5);
        }
        assertThat(articlesWithPromo()).hasSize(3);
    }

    @Test
    void promo_knownBeforeARestart_isTakenOffAtOnce() {
        try (IngestRole before = IngestProcess.role(clients)) {
            before.start();
            follow(before);
            publish(3);
        }
        try (IngestRole after = IngestProcess.role(clients)) {
            after.start();
            publish(5);
        }
        assertThat(articlesWithPromo()).hasSize(3);
    }

    @Test
    void promo_ofAnInstanceThatLeaves_isKnownToTheNext() {
        try (IngestRole staying = IngestProcess.role(clients)) {
            try (IngestRole leaving = IngestProcess.role(clients)) {
                leaving.start();
                follow(leaving);
                publish(3);
                staying.start();
                await().atMost(LIMIT).until(() -> staying.health().reason().isEmpty());
            }
            publish(5);
        }
        assertThat(articlesWithPromo()).hasSize(3);
    }

    private void follow(IngestRole ingest) {
        await().atMost(LIMIT).until(() -> ingest.health().reason().isEmpty());
        new SubscriptionPublisher(clients)
                .add(List.of(Subscription.newBuilder()
                        .setUrl(site.url(HOST, "/feed"))
                        .setAddedAt(Instant.EPOCH)
                        .build()));
    }

    /** Lets the site have so many pages and waits for their articles. */
    private void publish(int count) {
        pages.set(count);
        await().atMost(LIMIT)
                .until(() -> articles().map(Article::getUrl).distinct().count() == count);
    }

    private List<String> articlesWithPromo() {
        return articles()
                .filter(article -> article.getBody().contains(PROMO))
                .map(Article::getUrl)
                .distinct()
                .toList();
    }

    /** Each at least once. */
    private Stream<Article> articles() {
        try (TopicLog<Article> log = new TopicLog<>(clients, Topics.ARTICLES)) {
            return log.all().stream();
        }
    }

    private String items() {
        return IntStream.range(0, pages.get())
                .mapToObj(i -> item("Story " + i, site.url(HOST, "/a/" + i)))
                .collect(Collectors.joining());
    }

    private static String page(String path) {
        String paragraphs = IntStream.range(0, 5)
                .mapToObj(i -> "<p>The committee of " + path + " heard in its sitting number " + i
                        + " what the plan means for the people of " + path + ", and asked for figures.</p>")
                .collect(Collectors.joining());
        return "<!DOCTYPE html><html lang=\"en\"><head><title>Plan " + path + "</title></head><body><article><h1>Plan "
                + path + "</h1>" + paragraphs + "<p>" + PROMO + "</p></article></body></html>";
    }
}
