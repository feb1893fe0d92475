package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody wrote for a reader: each gets a stated result, and what it costs is bounded. */
class HostileArticlesTest {
    private static final Instant T = TestArticles.START;
    private static final int MEBI = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "Ok", "\u00a0\u200b", "12", "?!", "\ud83d\ude80"})
    void articlesOfNextToNothing_areStoriesOfTheirOwn(String body) {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            for (String id : List.of("a", "b", "c")) {
                kit.take(TestArticles.article(id, T, "", body));
            }
            assertThat(kit.emissions()).hasSize(3).allSatisfy(one -> {
                assertThat(one.getDuplicate()).isEmpty();
                assertThat(one.getStory().orElseThrow().getId())
                        .isEqualTo(one.getArticle().getId());
                assertThat(one.getIncomplete()).isFalse();
            });
        }
    }

    @Test
    void thousandsOfCopiesOfOneText_allNameTheEarliestAtABoundedCost() {
        String text = TestArticles.text(1, 300);
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            takeCopies(kit, text, 0, 300);
            kit.notes();
            takeCopies(kit, text, 300, 600);
            int second = kit.notes();
            takeCopies(kit, text, 600, 900);
            int third = kit.notes();

            assertThat(third).isLessThanOrEqualTo(second + second / 20);
            assertThat(kit.latest().values())
                    .hasSize(900)
                    .filteredOn(one -> !one.getArticle().getId().equals(id(0)))
                    .allSatisfy(one -> {
                        assertThat(one.getDuplicate().orElseThrow().getOf()).isEqualTo(id(0));
                        assertThat(one.getDuplicate().orElseThrow().getKind()).isEqualTo(CopyKind.EXACT);
                        assertThat(one.getStory().orElseThrow().getId()).isEqualTo(id(0));
                    });
            assertThat(kit.latest(id(1)).getCapped()).isFalse();
            assertThat(kit.latest(id(800)).getCapped()).isTrue();
            assertThat(kit.story(id(0)).getArticleCount()).isEqualTo(900);
        }
    }

    private static void takeCopies(EnrichKit kit, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            kit.take(TestArticles.article(id(i), T.plusSeconds(i), "Title " + i, text));
        }
        kit.latest(); // until all is decided
    }

    private static String id(int number) {
        return String.format("%032d", number);
    }

    @Test
    void tenMebibytes_areComparedLikeAnyText() {
        StringBuilder text = new StringBuilder();
        for (int chapter = 0; text.length() < 10 * MEBI; chapter++) {
            text.append(TestArticles.text(chapter, 2_000)).append("\n\n");
        }
        String book = text.toString();
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(TestArticles.article("book", T, "A book", book));
            kit.take(TestArticles.article("again", T.plusSeconds(1), "The book", book));
            assertThat(copyKind(kit, "again")).isEqualTo(CopyKind.EXACT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0e01", "\u6f22", "7", "=\ud83d\ude80"})
    void textWithoutSpaces_isEmitted(String unit) {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(TestArticles.article("a", T, "", unit.repeat(MEBI / 4)));
            kit.take(TestArticles.article("b", T.plusSeconds(1), unit.repeat(1_000), unit.repeat(MEBI / 8)));
            assertThat(kit.latest().keySet()).containsExactlyInAnyOrder("a", "b");
            assertThat(kit.rejections()).isEmpty();
        }
    }

    @Test
    void copiesInAnyLanguage_areFound() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            List<String> texts = List.of(
                    "\u041f\u0430\u0440\u043b\u0430\u043c\u0435\u043d\u0442 \u043f\u0440\u0438\u043d\u044f\u043b \u0437\u0430\u043a\u043e\u043d \u043e \u043f\u043e\u0440\u0442\u0430\u0445 \u0438 \u043c\u043e\u0440\u0441\u043a\u0438\u0445 \u043f\u0435\u0440\u0435\u0432\u043e\u0437\u043a\u0430\u0445. ",
                    "\u8b70\u4f1a\u306f\u6e2f\u6e7e\u6cd5\u3092\u53ef\u6c7a\u3057\u3001\u6d77\u904b\u696d\u754c\u306f\u6b53\u8fce\u3057\u305f\u3002",
                    "\u0e23\u0e31\u0e10\u0e2a\u0e20\u0e32 \u0e1c\u0e48\u0e32\u0e19 \u0e01\u0e0e\u0e2b\u0e21\u0e32\u0e22 \u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d \u0e41\u0e25\u0e49\u0e27 \u0e27\u0e31\u0e19\u0e19\u0e35\u0e49 ",
                    "\u0623\u0642\u0631 \u0627\u0644\u0628\u0631\u0644\u0645\u0627\u0646 \u0642\u0627\u0646\u0648\u0646 \u0627\u0644\u0645\u0648\u0627\u0646\u0626 \u0627\u0644\u062c\u062f\u064a\u062f \u0627\u0644\u064a\u0648\u0645. ");
            for (int i = 0; i < texts.size(); i++) {
                kit.take(TestArticles.article("a" + i, T, "", texts.get(i).repeat(3)));
                kit.take(TestArticles.article(
                        "b" + i, T.plusSeconds(1), "", texts.get(i).repeat(3)));
            }
            for (int i = 0; i < texts.size(); i++) {
                assertThat(copyKind(kit, "b" + i)).isEqualTo(CopyKind.EXACT);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2199-12-31T23:59:59Z"})
    void dateYearsOff_isEmittedAndHoldsNothingUp(String published) {
        String text = TestArticles.text(1, 200);
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(TestArticles.article("a", T, "Title", text));
            kit.take(TestArticles.article("odd", Instant.parse(published), "Title", text));
            kit.take(TestArticles.article("b", T.plusSeconds(5), "Title", text));
            assertThat(kit.latest().keySet()).containsExactlyInAnyOrder("a", "odd", "b");
            assertThat(kit.rejections()).isEmpty();
            assertThat(kit.latest("b").getDuplicate().orElseThrow().getOf()).isEqualTo("a");
        }
    }

    /** A date in the future orders nothing, so the text counts as seen now; one long past is outside of the window. */
    @Test
    void dateYearsOff_inTheFutureIsTakenForNowAndLongPastForNoCopy() {
        String text = TestArticles.text(1, 200);
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(TestArticles.article("a", T, "Title", text));
            kit.take(TestArticles.article("past", Instant.EPOCH, "Title", text));
            kit.take(TestArticles.article("future", T.plusSeconds(40L * 365 * 86_400), "Title", text));
            assertThat(kit.latest("past").getDuplicate()).isEmpty();
            assertThat(copyKind(kit, "future")).isEqualTo(CopyKind.EXACT);
        }
    }

    private static CopyKind copyKind(EnrichKit kit, String id) {
        EnrichedArticle copy = kit.latest(id);
        return copy.getDuplicate()
                .orElseThrow(() -> new AssertionError(id + " is no copy"))
                .getKind();
    }

    @Test
    void oneArticleOverAndOver_staysOneVersion() {
        Article article = TestArticles.article("a", T, "Title", TestArticles.text(1, 100));
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            for (int i = 0; i < 1_000; i++) {
                kit.take(article);
            }
            assertThat(kit.emissions()).hasSize(1);
        }
    }
}
