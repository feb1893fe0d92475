package io.wireroom.cli.demo.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.Stage;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final Tally tally = new Tally();

    @Test
    void of_everythingAccountedFor_balances() {
        anArticleItsUpdateAndAWall();

        assertThat(Ledger.of(tally, 0, 1).balanced()).isTrue();
    }

    @Test
    void of_articleMissingInTheIndex_doesNotBalance() {
        anArticleItsUpdateAndAWall();

        Ledger ledger = Ledger.of(tally, 0, 0);

        assertThat(ledger.balanced()).isFalse();
        assertThat(ledger.lines())
                .filteredOn(line -> !line.balanced())
                .extracting(LedgerLine::what)
                .containsExactly("enriched");
    }

    @Test
    void of_unchangedArticle_balancesWhenTheEnrichmentCountsIt() {
        anArticleItsUpdateAndAWall();
        tally.polled(DemoRecords.feed("http://b.localhost/rss", 1, 0, 0));
        tally.published(DemoRecords.article("a", "Again"));

        assertThat(Ledger.of(tally, 0, 1).balanced()).isFalse();
        assertThat(Ledger.of(tally, 1, 1).balanced()).isTrue();
    }

    @Test
    void enriched_laterRevisionOfAVersion_isNotCountedAgain() {
        tally.enriched(DemoRecords.enriched("a", "One", 1, 10).build());
        tally.enriched(DemoRecords.enriched("a", "One", 1, 12).build());
        tally.enriched(DemoRecords.enriched("a", "One", 1, 11).build());

        assertThat(tally.versions()).isEqualTo(1);
        assertThat(tally.newest())
                .singleElement()
                .satisfies(newest -> assertThat(newest.getRevision()).isEqualTo(12));
    }

    private void anArticleItsUpdateAndAWall() {
        tally.polled(DemoRecords.feed("http://a.localhost/rss", 3, 5, 1));
        for (int i = 0; i < 3; i++) {
            tally.discovered(Discovery.newBuilder()
                    .setArticleId("a")
                    .setUrl("http://a.localhost/a")
                    .setFeedUrl("http://a.localhost/rss")
                    .setSource("A")
                    .setDiscoveredAt(DemoRecords.NOW)
                    .build());
        }
        tally.published(DemoRecords.article("a", "One"));
        tally.published(DemoRecords.article("a", "Two"));
        tally.rejected(DemoRecords.rejection(Stage.POLL, "NO_URL"));
        tally.rejected(DemoRecords.rejection(Stage.FETCH, "BOT_WALL"));
        tally.enriched(DemoRecords.enriched("a", "One", 1, 10).build());
        tally.enriched(DemoRecords.enriched("a", "Two", 2, 20).build());
    }
}
