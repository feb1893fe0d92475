package io.wireroom.ingest.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.boilerplate.Sources.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String NEWS = " says is longer than what the source says on each page, by far.";

    private final Sources sources = new Sources();

    @Test
    void due_changedSource_isWrittenOnceInTenMinutes() {
        learn("a.example", 0, 1);
        assertThat(sources.due(NOW)).hasSize(1);
        learn("a.example", 0, 2);
        assertThat(sources.due(NOW.plus(Duration.ofMinutes(9)))).isEmpty();
        assertThat(sources.due(NOW.plus(Duration.ofMinutes(10)))).hasSize(1);
        assertThat(sources.due(NOW.plus(Duration.ofMinutes(30)))).isEmpty();
    }

    @Test
    void changed_partitionThatLeaves_givesItsSourcesAtOnce() {
        learn("a.example", 0, 1);
        learn("b.example", 1, 1);
        sources.due(NOW);
        learn("a.example", 0, 2);
        learn("b.example", 1, 2);
        assertThat(sources.changed(Set.of(1), NOW)).extracting(Change::host).containsExactly("b.example");
        sources.release(Set.of(1));
        assertThat(sources.size()).isEqualTo(1);
    }

    @Test
    void restore_whatWasWritten_knowsTheSame() {
        for (int page = 0; page < 3; page++) {
            learn("a.example", 3, page);
        }
        Change change = sources.changed(Set.of(3), NOW).get(0);
        Sources next = new Sources();
        next.restore(change.blocks().orElseThrow(), change.partition());
        assertThat(next.known("a.example").isRepeated(promo("a.example"))).isTrue();
        assertThat(next.due(NOW)).isEmpty();
    }

    @Test
    void learn_tooManyHosts_forgetsTheQuietestAndSaysSo() {
        for (int host = 0; host <= Sources.MOST; host++) {
            learn("host" + host + ".example", 0, 1);
            sources.known("host0.example");
        }
        assertThat(sources.size()).isEqualTo(Sources.MOST);
        assertThat(sources.due(NOW))
                .filteredOn(change -> change.blocks().isEmpty())
                .extracting(Change::host)
                .containsExactly("host1.example");
    }

    @Test
    void known_hostNeverSeen_isNothing() {
        assertThat(sources.known("a.example")).isSameAs(Boilerplate.NONE);
    }

    private void learn(String host, int partition, int page) {
        sources.learn(
                host,
                partition,
                PageLesson.of(host + page, new CleanedBody(promo(host) + "\n\nWhat page " + page + NEWS, List.of())));
    }

    private static String promo(String host) {
        return "Follow us wherever you read: " + host;
    }
}
