package io.wireroom.enrich;

import static io.wireroom.enrich.TestArticles.START;
import static io.wireroom.enrich.TestArticles.article;
import static io.wireroom.enrich.TestArticles.edited;
import static io.wireroom.enrich.TestArticles.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.candidate.CandidateProcessor;
import io.wireroom.enrich.intake.IntakeProcessor;
import io.wireroom.enrich.intake.IntakeWatch.Fate;
import io.wireroom.enrich.intake.Tagging;
import io.wireroom.enrich.resolve.Listeners;
import io.wireroom.enrich.resolve.ResolveProcessor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Notice;
import io.wireroom.schemas.record.NoticeKind;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichTopologyTest {
    private static final String TEXT = text(1, 200);
    private static final List<Article> CLOSED_SET = Stream.of(TestArticles.mixed(200, 42), TestArticles.chained(8, 4))
            .flatMap(List::stream)
            .toList();
    private static final Lazy<Map<String, String>> IN_ORDER = new Lazy<>(() -> outcomes(CLOSED_SET));

    private static final class Lazy<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        T get() {
            T value = made == null ? maker.get() : made;
            made = value;
            return value;
        }
    }

    @Test
    void article_new_isEmittedOnceAsVersionOne() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("a", START, "Title", TEXT));
            assertThat(kit.emissions()).singleElement().satisfies(e -> {
                assertThat(e.getVersion()).isEqualTo(1);
                assertThat(e.getDuplicate()).isEmpty();
                assertThat(e.getStory().orElseThrow().getId()).isEqualTo("a");
                assertThat(e.getIncomplete()).isFalse();
                assertThat(e.getRevision()).isPositive();
            });
        }
    }

    @Test
    void article_sameTextAgain_isCountedAndNotEmitted() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("a", START, "Title", TEXT));
            kit.take(article("a", START, "Title", TEXT));
            assertThat(kit.emissions()).hasSize(1);
            assertThat(kit.ledger().count(Fate.UNCHANGED)).isEqualTo(1);
        }
    }

    @Test
    void article_changedText_isVersionTwoWithItsChange() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("a", START, "Title", TEXT));
            kit.take(article("a", START, "New title", TEXT + "\n\nOne paragraph more, of 14."));
            List<EnrichedArticle> emissions = kit.emissions();
            EnrichedArticle second = emissions.get(1);
            assertThat(second.getVersion()).isEqualTo(2);
            assertThat(second.getRevision()).isGreaterThan(emissions.get(0).getRevision());
            assertThat(second.getChange().orElseThrow().getTitleChanged()).isTrue();
            assertThat(second.getChange().orElseThrow()).satisfies(change -> {
                assertThat(change.getFormerTitle()).contains("Title");
                assertThat(change.getParagraphsAdded()).isEqualTo(1);
                assertThat(change.getAdded()).containsExactly("One paragraph more, of 14.");
                assertThat(change.getRemoved()).isEmpty();
                assertThat(change.getNumbersAdded()).containsExactly("14");
            });
            assertThat(second.getNotice()).isEmpty();
        }
    }

    @Test
    void article_retracted_isAVersionOfTheSameArticleWithItsNotice() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("a", START, "Title", TEXT));
            kit.take(article("a", START, "Title", "This article has been retracted."));
            assertThat(kit.latest()).containsOnlyKeys("a");
            EnrichedArticle latest = kit.latest("a");
            assertThat(latest.getVersion()).isEqualTo(2);
            assertThat(latest.getNotice())
                    .contains(new Notice(NoticeKind.RETRACTION, "This article has been retracted."));
            assertThat(latest.getChange().orElseThrow().getRemoved()).hasSize(4);
        }
    }

    @Test
    void article_whoseFirstVersionIsCorrected_hasItsNotice() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("a", START, "Title", TEXT + "\n\nCorrection: the mayor is 54."));
            assertThat(kit.latest("a").getVersion()).isEqualTo(1);
            assertThat(kit.latest("a").getNotice().map(Notice::getKind)).contains(NoticeKind.CORRECTION);
        }
    }

    @Test
    void copy_ofEarlierArticle_namesItAndTakesItsStory() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("a", START, "Title", TEXT));
            kit.take(article("b", START.plusSeconds(60), "Other title", edited(TEXT, 40, 7)));
            Duplicate duplicate = kit.latest("b").getDuplicate().orElseThrow();
            assertThat(duplicate.getOf()).isEqualTo("a");
            assertThat(duplicate.getKind()).isEqualTo(CopyKind.NEAR);
            assertThat(kit.latest("b").getStory().orElseThrow().getId()).isEqualTo("a");
        }
    }

    @Test
    void copy_thatArrivesBeforeItsOriginal_isCorrected() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("b", START.plusSeconds(60), "Other title", TEXT));
            kit.take(article("a", START, "Title", TEXT));
            assertThat(kit.latest("a").getDuplicate()).isEmpty();
            assertThat(kit.latest("b").getDuplicate().orElseThrow().getKind()).isEqualTo(CopyKind.EXACT);
            assertThat(kit.emissions()).hasSize(3);
        }
    }

    @Test
    void copy_whoseTextChangesAltogether_isNoCopyAnyMore() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("a", START, "Title", TEXT));
            kit.take(article("b", START.plusSeconds(60), "Title", TEXT));
            kit.take(article("b", START.plusSeconds(60), "Something else", text(99, 200)));
            assertThat(kit.latest("b").getDuplicate()).isEmpty();
            assertThat(kit.latest("b").getStory().orElseThrow().getId()).isEqualTo("b");
        }
    }

    @Test
    void original_whoseTextChangesAltogether_losesItsCopy() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("a", START, "Title", TEXT));
            kit.take(article("b", START.plusSeconds(60), "Title", TEXT));
            kit.take(article("a", START, "Something else", text(99, 200)));
            assertThat(kit.latest("b").getDuplicate()).isEmpty();
        }
    }

    @Test
    void stories_ofClosedSet_listTheirArticlesAndMergedOnesAreEmpty() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("b", START.plusSeconds(60), "Title", TEXT));
            kit.take(article("a", START, "Title", TEXT));
            assertThat(kit.story("a").getArticleCount()).isEqualTo(2);
            assertThat(kit.story("a").getCopyCount()).isEqualTo(1);
            assertThat(kit.story("b").getArticleCount()).isZero();
        }
    }

    @Test
    void story_mergedAway_namesTheStoryWhereItsArticlesWent() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.take(article("b", START.plusSeconds(60), "Title", TEXT));
            assertThat(kit.story("b").getArticleCount()).isEqualTo(1);
            kit.take(article("a", START, "Title", TEXT));
            assertThat(kit.story("b").getArticleCount()).isZero();
            assertThat(kit.story("b").getMergedInto()).contains("a");
            assertThat(kit.story("a").getMergedInto()).isEmpty();
        }
    }

    @Test
    void story_changesOfATick_areToldOnceInAllPartsOfThePipeline() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            for (int i = 0; i < 40; i++) {
                kit.take(article("a" + (10 + i), START.plusSeconds(i), "Title", TEXT));
            }
            assertThat(kit.storyRevisions())
                    .filteredOn(story -> story.getId().equals("a10"))
                    .singleElement()
                    .satisfies(story -> {
                        assertThat(story.getArticleCount()).isEqualTo(40);
                        assertThat(story.getCopyCount()).isEqualTo(39);
                        assertThat(story.getFirstPublisher()).isEqualTo("Test Wire");
                    });
            assertThat(kit.ledger().untold()).isZero();
        }
    }

    @Test
    void story_thatResemblesAnEarlierOne_followsItUpOnceBothStand() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            TestArticles.chained(2, 3).forEach(kit::take);
            StoryLink link = kit.latest("1-0").getStory().orElseThrow();
            assertThat(link.getId()).isEqualTo("1-1");
            assertThat(link.getFollowUpOf()).contains("0-0");
            assertThat(kit.story("1-1").getArticleCount()).isEqualTo(3);
            assertThat(kit.story("1-1").getFollowUpOf()).contains("0-0");
            assertThat(kit.story("0-0").getFollowUpOf()).isEmpty();
        }
    }

    /** Two months of articles, 100 a day: what is held is that of a window, however long the stream goes on. */
    @Test
    void stores_holdWhatIsWithinItsWindow() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            for (int i = 0; i < 6_000; i++) {
                Instant at = EnrichKit.NOW.plus(Duration.ofMinutes(i * 1_440L / 100));
                Article article = TestArticles.article("a" + i, at, "", TestArticles.text(i, 12));
                kit.takeAt(
                        Article.newBuilder(article)
                                .setDiscoveredAt(at)
                                .setFetchedAt(at)
                                .build(),
                        at);
            }
            long window = 7 * 100;
            assertThat(kit.held(ResolveProcessor.RESOLUTIONS)).isBetween(window, 2 * window + 100);
            assertThat(kit.held(ResolveProcessor.ARTICLES)).isEqualTo(kit.held(ResolveProcessor.RESOLUTIONS));
            assertThat(kit.held(CandidateProcessor.STORE)).isBetween(2 * window, 4 * window + 200);
            assertThat(kit.held(IntakeProcessor.VERSIONS)).isEqualTo(6_000);
        }
    }

    /** The first three of a flood are each listened to by all that come after, more than are forgotten in one go. */
    @Test
    void stores_afterAFlood_forgetItsOriginalsWithAllThatListenedToThem() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            for (int i = 0; i < 700; i++) {
                kit.takeAt(TestArticles.article("copy" + i, EnrichKit.NOW, "Title", TEXT), EnrichKit.NOW);
            }
            assertThat(kit.held(Listeners.STORE)).isGreaterThan(2_000);
            Instant later = EnrichKit.NOW.plus(Duration.ofDays(8));
            int others = 400;
            for (int i = 0; i < others; i++) {
                kit.takeAt(TestArticles.article("a" + i, later, "", TestArticles.text(i, 12)), later);
            }
            assertThat(kit.held(Listeners.STORE)).isZero();
            assertThat(kit.held(ResolveProcessor.RESOLUTIONS)).isEqualTo(others);
            assertThat(kit.held(ResolveProcessor.ARTICLES)).isEqualTo(others);
        }
    }

    @Test
    void topics_withOpenKafkaTopic_areRouted() {
        TopicTag ai = new TopicTag("ai-policy", "AI policy", 1.0, List.of());
        TopicTag sport = new TopicTag("sport", "Sport", 1.0, List.of());
        Tagging tagging = article -> new Tagging.Tagged(List.of(), List.of(ai, sport), "0");
        try (EnrichKit kit = new EnrichKit(tagging, "ai-policy")) {
            kit.take(article("a", START, "Title", TEXT));
            assertThat(kit.routed("ai-policy")).hasSize(1);
            assertThat(kit.latest("a").getTopics()).hasSize(2);
        }
    }

    @Test
    void bytes_thatAreNoArticle_becomeARejectionWithPayload() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            byte[] poison = "poison".getBytes(StandardCharsets.UTF_8);
            kit.takeBytes("a", poison);
            Rejection rejection = kit.rejections().get(0);
            assertThat(rejection.getStage()).isEqualTo(Stage.ENRICH);
            assertThat(rejection.getReason()).isEqualTo("UNDECODABLE");
            assertThat(rejection.getTopic()).contains(Topics.ARTICLES.name());
            assertThat(rejection.getPayload().orElseThrow().array()).isEqualTo(poison);
        }
    }

    @Test
    void article_underForeignKey_isRejected() {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            kit.takeWithKey("b", article("a", START, "Title", TEXT));
            assertThat(kit.rejections()).singleElement().satisfies(r -> {
                assertThat(r.getReason()).isEqualTo("KEY_MISMATCH");
                assertThat(r.getPayload()).isPresent();
            });
            assertThat(kit.emissions()).isEmpty();
        }
    }

    @Test
    void article_onWhichTaggingFails_isRejectedAndCanBeRetried() {
        boolean[] broken = {true};
        Tagging tagging = article -> {
            if (broken[0]) {
                throw new IllegalStateException("broken");
            }
            return new Tagging.Tagged(List.of(), List.of(), "0");
        };
        try (EnrichKit kit = new EnrichKit(tagging)) {
            kit.take(article("a", START, "Title", TEXT));
            assertThat(kit.rejections().get(0).getReason()).isEqualTo("PROCESSING_FAILED");
            broken[0] = false;
            kit.take(article("a", START, "Title", TEXT));
            assertThat(kit.latest("a").getVersion()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void outcome_ofClosedSet_doesNotDependOnArrival(long seed) {
        assertThat(outcomes(TestArticles.shuffled(CLOSED_SET, seed))).isEqualTo(IN_ORDER.get());
    }

    @Test
    void outcome_ofClosedSet_holdsCopiesAndStories() {
        assertThat(IN_ORDER.get().values().stream().filter(o -> o.contains("copy of")))
                .hasSizeGreaterThan(40);
        assertThat(IN_ORDER.get().values().stream().filter(o -> o.contains("following up")))
                .hasSizeGreaterThan(5);
        assertThat(IN_ORDER.get().keySet().stream().filter(key -> key.startsWith("story ")))
                .hasSizeLessThan(CLOSED_SET.size() / 2);
    }

    private static Map<String, String> outcomes(List<Article> articles) {
        try (EnrichKit kit = EnrichKit.withoutTags()) {
            articles.forEach(kit::take);
            Map<String, String> outcomes = new HashMap<>();
            kit.latest().forEach((id, article) -> outcomes.put(id, told(article)));
            kit.stories().forEach((id, story) -> {
                if (story.getArticleCount() > 0) {
                    outcomes.put("story " + id, told(story));
                }
            });
            return outcomes;
        }
    }

    /** All that is told of a story but when. */
    private static String told(Story story) {
        return Story.newBuilder(story)
                .setRevision(0)
                .setUpdatedAt(START)
                .build()
                .toString();
    }

    private static String told(EnrichedArticle enriched) {
        String copy = enriched.getDuplicate()
                .map(d -> d.getKind() + " copy of " + d.getOf() + " ")
                .orElse("");
        StoryLink story = enriched.getStory().orElseThrow();
        return copy + "in story " + story.getId()
                + story.getFollowUpOf().map(of -> " following up " + of).orElse("");
    }
}
