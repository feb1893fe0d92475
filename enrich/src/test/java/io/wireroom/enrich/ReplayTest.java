package io.wireroom.enrich;

import static io.wireroom.enrich.TestArticles.START;
import static io.wireroom.enrich.TestArticles.article;
import static io.wireroom.enrich.TestArticles.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.intake.ReplayWatch.Fate;
import io.wireroom.enrich.intake.Tagging;
import io.wireroom.enrich.resolve.ResolveProcessor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TopicTag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String BODY = text(1, 200);

    private static final int LATER = 100;

    private final ChangingTagging tagging = new ChangingTagging();

    /** Gives every article the topics of the moment. */
    private static final class ChangingTagging implements Tagging {
        private List<String> topics = List.of("old");
        private String version = "000000000001";
        private final List<Long> awaited = new ArrayList<>();

        @Override
        public Tagged tag(Article article) {
            return new Tagged(
                    List.of(),
                    topics.stream()
                            .map(id -> new TopicTag(id, id, 1.0, List.of()))
                            .toList(),
                    version);
        }

        @Override
        public void awaitTaxonomy(long offset) {
            awaited.add(offset);
        }

        void change(String version, String... topics) {
            this.version = version;
            this.topics = List.of(topics);
        }
    }

    private EnrichKit kit() {
        return new EnrichKit(tagging, "old", "new");
    }

    private static List<String> topics(EnrichedArticle article) {
        return article.getTopics().stream().map(TopicTag::getId).toList();
    }

    @Test
    void replay_ofAnArticleThatIsKept_emitsItWithNewTagsAndAllElseAsItWas() {
        try (EnrichKit kit = kit()) {
            kit.take(article("a", START, "Title", BODY));
            kit.take(article("b", START.plusSeconds(60), "Title", BODY));
            EnrichedArticle before = kit.latest("b");
            tagging.change("000000000002", "new");

            kit.replay(before, 7);

            EnrichedArticle after = kit.latest("b");
            assertThat(topics(after)).containsExactly("new");
            assertThat(after.getTaxonomyVersion()).isEqualTo("000000000002");
            assertThat(after.getRevision()).isGreaterThan(before.getRevision());
            assertThat(after.getVersion()).isEqualTo(1);
            assertThat(after.getDuplicate()).isPresent().isEqualTo(before.getDuplicate());
            assertThat(after.getStory().map(StoryLink::getId)).hasValue("a");
            assertThat(kit.story("a").getArticles())
                    .filteredOn(member -> member.getId().equals("b"))
                    .singleElement()
                    .satisfies(member -> assertThat(member.getTopics()).containsExactly("new"));
            assertThat(kit.ledger().replays(Fate.KEPT)).isEqualTo(1);
            assertThat(tagging.awaited).containsExactly(7L);
        }
    }

    @Test
    void replay_ofAnArticleThatLeavesATopic_tellsItsReadersOnce() {
        try (EnrichKit kit = kit()) {
            kit.take(article("a", START, "Title", BODY));
            EnrichedArticle before = kit.latest("a");
            tagging.change("000000000002", "new");
            kit.replay(before, 0);
            tagging.change("000000000003");
            kit.replay(before, 0);
            assertThat(kit.routed("old"))
                    .extracting(ReplayTest::topics)
                    .containsExactly(List.of("old"), List.of("new"));
            assertThat(kit.routed("new")).extracting(ReplayTest::topics).containsExactly(List.of("new"), List.of());
        }
    }

    @Test
    void article_whoseNewTextLeavesATopic_isTakenBackFromItsReaders() {
        try (EnrichKit kit = kit()) {
            kit.take(article("a", START, "Title", BODY));
            tagging.change("000000000002", "new");
            kit.take(article("a", START, "Title", text(2, 200)));
            assertThat(kit.routed("old"))
                    .extracting(EnrichedArticle::getVersion)
                    .containsExactly(1, 2);
            assertThat(kit.routed("new"))
                    .extracting(EnrichedArticle::getVersion)
                    .containsExactly(2);
        }
    }

    @Test
    void replay_ofAnArticleWhoseWindowIsOver_emitsItAsItWasHandedIn_andLeavesStoriesAlone() {
        try (EnrichKit kit = kit()) {
            kit.take(article("a", START, "Title", BODY));
            EnrichedArticle before = kit.latest("a");
            int told = kit.storyRevisions().size();
            Duration years = Duration.ofDays(800);
            for (int i = 0; i < LATER; i++) {
                kit.takeAt(article("later" + i, START.plus(years), "Other " + i, text(10 + i, 80)), START.plus(years));
            }
            assertThat(kit.held(ResolveProcessor.ARTICLES)).isEqualTo(LATER);
            kit.storyRevisions();
            tagging.change("000000000002", "new");
            assertThat(told).isPositive();

            kit.replayAt(before, START);

            EnrichedArticle after = kit.latest("a");
            assertThat(topics(after)).containsExactly("new");
            assertThat(after.getRevision()).isGreaterThan(before.getRevision());
            assertThat(after.getFirstSeenAt()).isEqualTo(before.getFirstSeenAt());
            assertThat(after.getStory()).isEqualTo(before.getStory());
            assertThat(kit.ledger().replays(Fate.PAST)).isEqualTo(1);
        }
    }

    @Test
    void replay_underTheSameTaxonomy_emitsNothing() {
        try (EnrichKit kit = kit()) {
            kit.take(article("a", START, "Title", BODY));
            kit.replay(kit.latest("a"), 0);
            assertThat(kit.emissions()).hasSize(1);
            assertThat(kit.ledger().replays(Fate.SAME)).isEqualTo(1);
        }
    }

    @Test
    void replay_ofAnOlderRevision_keepsTheTextThatIsKnown() {
        try (EnrichKit kit = kit()) {
            kit.take(article("a", START, "Title", BODY));
            EnrichedArticle old = kit.latest("a");
            kit.take(article("a", START, "Newer title", BODY));
            tagging.change("000000000002", "new");
            kit.replay(old, 0);
            assertThat(kit.latest("a").getArticle().getTitle()).isEqualTo("Newer title");
            assertThat(kit.latest("a").getVersion()).isEqualTo(2);
        }
    }

    @Test
    void replay_underAnotherKey_isRejectedAndNothingElseHappens() {
        try (EnrichKit kit = kit()) {
            kit.take(article("a", START, "Title", BODY));
            kit.replayWithKey("x", kit.latest("a"));
            assertThat(kit.rejections())
                    .singleElement()
                    .satisfies(r -> assertThat(r.getReason()).isEqualTo("KEY_MISMATCH"));
            assertThat(kit.emissions()).hasSize(1);
        }
    }
}
