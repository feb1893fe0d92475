package io.wireroom.cli.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Origin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TaxonomyTrialTest {
    private static final Taxonomy BEFORE = taxonomy("""
            actors:
              - {id: acme, name: Acme Rockets, type: COMPANY}
            topics:
              - {id: space, label: Space, query: rocket OR moon}
            """);
    private static final Taxonomy AFTER = taxonomy("""
            actors:
              - {id: acme, name: Acme Rockets, type: COMPANY}
            topics:
              - {id: space, label: Space, query: rocket OR comet}
            """);

    @Test
    void take_articlesThatOneTaxonomyFinds_countsAndShowsThem() {
        TaxonomyTrial trial = new TaxonomyTrial(BEFORE, AFTER, 1);
        List.of("A rocket of Acme Rockets.", "The moon.", "The full moon.", "A comet.", "Nothing.")
                .forEach(text -> trial.take(article(text)));

        assertThat(TrialLines.of(trial.articles(), trial.entries()))
                .containsExactly(
                        "5 articles: 1 of 2 topics and actors that are found change",
                        "topic/space                                    3 ->       2   +1 -2",
                        "    + A comet. [example.org] by \"comet\"",
                        "    - The moon. [example.org] by \"moon\"");
        assertThat(trial.entries())
                .filteredOn(entry -> entry.key().equals("actor/acme"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.before()).isEqualTo(1).isEqualTo(entry.after()));
    }

    private static Taxonomy taxonomy(String yaml) {
        return Taxonomy.compile(TaxonomyFile.parse("t.yaml", yaml).entries());
    }

    private static Article article(String body) {
        return Article.newBuilder()
                .setId("id")
                .setUrl("https://example.org/a")
                .setSource("example.org")
                .setOrigin(Origin.IMPORT)
                .setTitle(body)
                .setBody(body)
                .setPublishedAt(Instant.EPOCH)
                .setDiscoveredAt(Instant.EPOCH)
                .setFetchedAt(Instant.EPOCH)
                .build();
    }
}
