package io.wireroom.enrich.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.record.VersionState;
import io.wireroom.enrich.version.Versions.Step;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Change;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.serde.AvroGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VersionsTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");

    private final Versions versions = new Versions(Duration.ofDays(60));

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void next_unknownId_isVersionOne() {
        Step step = next(null, article("Title", "One.\n\nTwo."), T);
        assertThat(step.isNewText()).isTrue();
        assertThat(step.change()).isEmpty();
        assertThat(step.state().getVersion()).isEqualTo(1);
        assertThat(step.state().getFirstSeenAt()).isEqualTo(T);
    }

    @Test
    void next_sameText_isNoNewText() {
        VersionState one = next(null, article("Title", "One."), T).state();
        Step step = next(one, article("Title", "One."), T.plusSeconds(9));
        assertThat(step.isNewText()).isFalse();
        assertThat(step.state().getVersion()).isEqualTo(1);
        assertThat(step.state().getExpiresAt()).isEqualTo(T.plusSeconds(9).plus(Duration.ofDays(60)));
    }

    @Test
    void next_changedText_countsParagraphsAndKeepsFirstSight() {
        VersionState one =
                next(null, article("Title", "One.\n\nTwo.\n\nThree."), T).state();
        Step step = next(one, article("Title", "One.\n\nTwo, changed.\n\nThree.\n\nFour."), T.plusSeconds(9));
        assertThat(step.change()).hasValueSatisfying(change -> assertParagraphs(change, 2, 1, 2));
        assertThat(step.state().getVersion()).isEqualTo(2);
        assertThat(step.state().getFirstSeenAt()).isEqualTo(T);
    }

    @Test
    void next_repeatedParagraph_isCountedAsOftenAsItStands() {
        VersionState one = next(null, article("Title", "One.\n\nOne."), T).state();
        Step step = next(one, article("Title", "One."), T);
        assertThat(step.change()).hasValueSatisfying(change -> assertParagraphs(change, 0, 1, 1));
    }

    @Test
    void next_otherSpacingOnly_isNoNewText() {
        VersionState one =
                next(null, article("A  title", "One.\n\nTwo  parts."), T).state();
        assertThat(next(one, article("A title ", "One.\r\n\r\n\u00a0Two parts. "), T)
                        .isNewText())
                .isFalse();
    }

    @Test
    void next_formerTextAtHand_tellsWhatChanged() {
        Change change = change(
                article("Fire kills 3", "Three people died.\n\nThe fire began at 14:30.\n\nIt cost 12,400 crowns."),
                article(
                        "Fire kills 4",
                        "Four people died.\n\nThe fire began at 14:30.\n\nIt cost 12,900 crowns, 40%."));
        assertThat(change.getFormerTitle()).contains("Fire kills 3");
        assertThat(change.getAdded()).containsExactly("Four people died.", "It cost 12,900 crowns, 40%.");
        assertThat(change.getRemoved()).containsExactly("Three people died.", "It cost 12,400 crowns.");
        assertThat(change.getNumbersAdded()).containsExactly("4", "12,900", "40%");
        assertThat(change.getNumbersRemoved()).containsExactly("3", "12,400");
        assertParagraphs(change, 2, 2, 1);
    }

    @Test
    void next_sameTitle_hasNoFormerTitle() {
        Change change = change(article("Title", "One."), article("Title", "Two."));
        assertThat(change.getTitleChanged()).isFalse();
        assertThat(change.getFormerTitle()).isEmpty();
    }

    @Test
    void next_movedParagraph_isKept() {
        Change change = change(article("T", "One.\nTwo.\nThree."), article("T", "Three.\nOne.\nTwo."));
        assertParagraphs(change, 0, 0, 3);
    }

    @Test
    void next_formerTextGone_givesCountsAndNoTexts() {
        VersionState one = next(null, article("Title 1", "One."), T).state();
        Change change = next(one, article("Title 2", "Two."), T).change().orElseThrow();
        assertThat(change.getTitleChanged()).isTrue();
        assertThat(change.getFormerTitle()).isEmpty();
        assertThat(change.getAdded()).isEmpty();
        assertThat(change.getNumbersAdded()).isEmpty();
        assertThat(change.getParagraphsAdded()).isEqualTo(1);
    }

    @Test
    void next_formerTextOfAnotherVersion_isNotComparedWith() {
        VersionState two = VersionState.newBuilder(
                        next(null, article("T", "One."), T).state())
                .setVersion(2)
                .build();
        Step step = versions.next(two, () -> Optional.of(enriched(article("T", "Zero."), 1)), article("T", "Two."), T);
        assertThat(step.change().orElseThrow().getRemoved()).isEmpty();
    }

    @Test
    void next_manyLongParagraphs_areCutWithoutHalvingACharacter() {
        String faces = "x" + "\ud83d\ude00".repeat(300);
        String body = IntStream.range(0, 60).mapToObj(i -> faces + i).collect(Collectors.joining("\n\n"));
        Change change = change(article("T", "Short."), article("T", body));
        assertThat(change.getParagraphsAdded()).isEqualTo(60);
        assertThat(change.getAdded()).hasSize(20).allSatisfy(p -> {
            assertThat(p).hasSize(499);
            assertThat(Character.isLowSurrogate(p.charAt(p.length() - 1))).isTrue();
        });
        assertThat(change.getNumbersAdded()).hasSize(50);
    }

    @Test
    @Timeout(20)
    void next_tenMegabytes_areComparedInLinearTime() {
        String lines = "a 1\n".repeat(2_500_000);
        String digits = "7".repeat(10_000_000);
        assertThat(change(article("T", lines), article("T", digits)).getNumbersAdded())
                .singleElement()
                .satisfies(number -> assertThat(number).hasSize(64));
        assertThat(change(article("T", digits), article("T", lines)).getParagraphsAdded())
                .isEqualTo(10_000);
    }

    private Step next(@Nullable VersionState known, Article article, Instant at) {
        return versions.next(known, Optional::empty, article, at);
    }

    private Change change(Article before, Article after) {
        VersionState known = next(null, before, T).state();
        return versions.next(known, () -> Optional.of(enriched(before, 1)), after, T)
                .change()
                .orElseThrow();
    }

    private static EnrichedArticle enriched(Article article, int version) {
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(version)
                .setRevision(1)
                .setFirstSeenAt(T)
                .setTaxonomyVersion("0")
                .setEnrichedAt(T)
                .build();
    }

    private static void assertParagraphs(Change change, int added, int removed, int kept) {
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
