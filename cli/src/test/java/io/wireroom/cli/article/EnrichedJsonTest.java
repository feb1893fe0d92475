package io.wireroom.cli.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.serde.AvroGuard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnrichedJsonTest {

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void of_changedArticle_holdsChangeAndNotice() {
        Map<String, Object> json = EnrichedJson.of(ChangedArticles.corrected());
        assertThat(json.get("change"))
                .isEqualTo(Map.of(
                        "titleChanged",
                        true,
                        "formerTitle",
                        "Ferry stops",
                        "paragraphsAdded",
                        1,
                        "paragraphsRemoved",
                        2,
                        "paragraphsKept",
                        3,
                        "added",
                        List.of("The fare is 4 crowns."),
                        "removed",
                        List.of(),
                        "numbersAdded",
                        List.of("4"),
                        "numbersRemoved",
                        List.of()));
        assertThat(json.get("notice")).isEqualTo(Map.of("kind", "CORRECTION", "text", "Correction: 4 crowns."));
    }

    @Test
    void of_firstVersion_hasNeither() {
        assertThat(EnrichedJson.of(ChangedArticles.original())).doesNotContainKeys("change", "notice");
    }

    @Test
    void of_articleNotComparedWithAll_saysSo() {
        EnrichedArticle plain = ChangedArticles.original();
        EnrichedArticle marked = EnrichedArticle.newBuilder(plain)
                .setCapped(true)
                .setIncomplete(true)
                .build();
        assertThat(EnrichedJson.of(marked)).containsEntry("capped", true).containsEntry("incomplete", true);
        assertThat(EnrichedJson.of(plain)).doesNotContainKeys("capped", "incomplete");
    }
}
