package io.wireroom.enrich.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.record.VersionState;
import io.wireroom.enrich.version.Versions.Step;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import io.wireroom.schemas.serde.AvroGuard;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");

    private final Versions versions = new Versions(Duration.ofDays(60));

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void next_unknownId_isVersionOne() {
        Step step = versions.next(null, article("Title", "One.\n\nTwo."), T);
        assertThat(step.isNewText()).isTrue();
        assertThat(step.change()).isEmpty();
        assertThat(step.state().getVersion()).isEqualTo(1);
        assertThat(step.state().getFirstSeenAt()).isEqualTo(T);
    }

    @Test
    void next_sameText_isNoNewText() {
        VersionState one = versions.next(null, article("Title", "One."), T).state();
        Step step = versions.next(one, article("Title", "One."), T.plusSeconds(9));
        assertThat(step.isNewText()).isFalse();
        assertThat(step.state().getVersion()).isEqualTo(1);
        assertThat(step.state().getExpiresAt()).isEqualTo(T.plusSeconds(9).plus(Duration.ofDays(60)));
    }

    @Test
    void next_changedText_countsParagraphsAndKeepsFirstSight() {
        VersionState one = versions.next(null, article("Title", "One.\n\nTwo.\n\nThree."), T)
                .state();
        Step step = versions.next(one, article("Title", "One.\n\nTwo, changed.\n\nThree.\n\nFour."), T.plusSeconds(9));
        assertThat(step.change()).hasValueSatisfying(change -> assertParagraphs(change, 2, 1, 2));
        assertThat(step.state().getVersion()).isEqualTo(2);
        assertThat(step.state().getFirstSeenAt()).isEqualTo(T);
    }

    @Test
    void next_repeatedParagraph_isCountedAsOftenAsItStands() {
        VersionState one =
                versions.next(null, article("Title", "One.\n\nOne."), T).state();
        Step step = versions.next(one, article("Title", "One."), T);
        assertThat(step.change()).hasValueSatisfying(change -> assertParagraphs(change, 0, 1, 1));
    }

    private static void assertParagraphs(Change change, int added, int removed, int kept) {
        assertThat(change.getTitleChanged()).isFalse();
        assertThat(change.getParagraphsAdded()).isEqualTo(added);
        assertThat(change.getParagraphsRemoved()).isEqualTo(removed);
        assertThat(change.getParagraphsKept()).isEqualTo(kept);
    }

    private static Article article(String title, String body) {
        return Article.newBuilder()
                .setId("a")
                .setUrl("http://news.test/a")
                .setSource("Test")
                .setTitle(title)
                .setBody(body)
                .setDiscoveredAt(T)
                .setFetchedAt(T)
                .build();
    }
}
