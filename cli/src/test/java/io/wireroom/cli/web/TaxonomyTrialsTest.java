package io.wireroom.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyAmendment;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.taxonomy.TaxonomyBook.Quote;
import io.wireroom.web.taxonomy.TaxonomyBook.Trial;
import io.wireroom.web.taxonomy.TaxonomyBook.TrialEntry;
import io.wireroom.web.taxonomy.TaxonomyBook.TrialState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TaxonomyTrialsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");
    private static final List<TaxonomyEntry> HELD = TaxonomyFile.parse(
                    "t.yaml", "topics:\n  - {id: space, label: Space, query: rocket}\n")
            .entries();
    private static final List<String> TEXTS = List.of("A rocket.", "The <b>comet</b> \uD83D\uDE80 came.", "Nothing.");

    @Test
    void start_aChangedTopic_tellsWhatItWouldFindAndWhy() {
        try (TaxonomyTrials trials = new TaxonomyTrials(TaxonomyTrialsTest::all, () -> NOW)) {
            Trial done = done(trials, "topics:\n  - {id: space, label: Space, query: rocket OR comet}\n");
            assertThat(done.state()).isEqualTo(TrialState.DONE);
            assertThat(done.articles()).isEqualTo(3);
            TrialEntry space = done.entries().get(0);
            assertThat(space.before()).isEqualTo(1);
            assertThat(space.after()).isEqualTo(2);
            assertThat(space.hits()).extracting(hit -> hit.gained()).containsExactly(true, false);
            assertThat(space.hits().get(0).evidence())
                    .contains(new Quote("body", "The <b>", "comet", "</b> \uD83D\uDE80 came."));
        }
    }

    @Test
    void start_aTopicThatFindsNothing_isToldAllTheSame() {
        try (TaxonomyTrials trials = new TaxonomyTrials(TaxonomyTrialsTest::all, () -> NOW)) {
            Trial done = done(trials, "topics:\n  - {id: other, label: Other, query: unheard}\n");
            assertThat(done.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.key()).isEqualTo("topic/other");
                assertThat(entry.after()).isZero();
            });
        }
    }

    @Test
    void start_whenArticlesTakeTooLong_isCutShortAndTellsWhatItFound() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        TaxonomyTrials.Articles slow = (since, reading) -> {
            reading.take(article("A rocket."), 2);
            now.set(NOW.plus(Duration.ofMinutes(5)));
            reading.take(article("A rocket."), 2);
            throw new AssertionError("was not cut short");
        };
        try (TaxonomyTrials trials = new TaxonomyTrials(slow, now::get)) {
            Trial done = done(trials, "topics:\n  - {id: space, label: Space, query: rocket OR comet}\n");
            assertThat(done.state()).isEqualTo(TrialState.CUT_SHORT);
            assertThat(done.articles()).isEqualTo(2);
        }
    }

    @Test
    void start_whenArticlesCannotBeRead_saysWhy() {
        TaxonomyTrials.Articles broken = (since, reading) -> {
            throw new IOException("Elasticsearch does not answer");
        };
        try (TaxonomyTrials trials = new TaxonomyTrials(broken, () -> NOW)) {
            Trial done = done(trials, "topics:\n  - {id: space, label: Space, query: comet}\n");
            assertThat(done.state()).isEqualTo(TrialState.FAILED);
            assertThat(done.failure()).contains("Elasticsearch does not answer");
        }
    }

    @Test
    void start_whenManyWait_isRefused() {
        CountDownLatch held = new CountDownLatch(1);
        TaxonomyTrials.Articles waiting = (since, reading) -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 0;
        };
        try (TaxonomyTrials trials = new TaxonomyTrials(waiting, () -> NOW)) {
            for (int i = 0; i < 4; i++) {
                assertThat(start(trials, "topics: []\n").state()).isEqualTo(TrialState.RUNNING);
            }
            assertThatThrownBy(() -> start(trials, "topics: []\n")).isInstanceOf(ProblemException.class);
            held.countDown();
        }
        assertThat(held.getCount()).isZero();
    }

    private static Trial done(TaxonomyTrials trials, String yaml) {
        String id = start(trials, yaml).id();
        await().until(() -> trials.trial(id).orElseThrow().state() != TrialState.RUNNING);
        return trials.trial(id).orElseThrow();
    }

    private static Trial start(TaxonomyTrials trials, String yaml) {
        TaxonomyAmendment amendment = TaxonomyFile.amend("text", yaml, HELD);
        assertThat(amendment.reading().problems()).isEmpty();
        return trials.start(Taxonomy.compile(HELD), amendment, Duration.ofDays(1));
    }

    private static long all(Instant since, io.wireroom.sink.index.ArticleIndex.Reading reading) {
        TEXTS.forEach(text -> reading.take(article(text), TEXTS.size()));
        return TEXTS.size();
    }

    private static Article article(String body) {
        return Article.newBuilder()
                .setId("id")
                .setUrl("https://example.org/a")
                .setSource("example.org")
                .setTitle("")
                .setBody(body)
                .setDiscoveredAt(NOW)
                .setFetchedAt(NOW)
                .build();
    }
}
