package io.wireroom.enrich.route;

import static io.wireroom.enrich.route.Members.T;
import static io.wireroom.enrich.route.Members.copy;
import static io.wireroom.enrich.route.Members.following;
import static io.wireroom.enrich.route.Members.listed;
import static io.wireroom.enrich.route.Members.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryArticle;
import io.wireroom.schemas.serde.AvroGuard;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoryBookTest {
    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void label_isTheHeadlineThatSaysMostOfTheOthers() {
        Story story = book(
                titled("a", 0, "What we know so far"),
                titled("b", 1, "Earthquake in Aceh kills 22, mosques collapse"),
                titled("c", 2, "Earthquake kills 22 in Aceh"),
                titled("d", 3, "Mosques collapse in Aceh as earthquake strikes"));
        assertThat(story.getTitle()).isEqualTo("Earthquake in Aceh kills 22, mosques collapse");
    }

    @Test
    void label_ofTwoHeadlines_isTheEarliers() {
        assertThat(book(titled("a", 0, "Quake in Aceh"), titled("b", 1, "Aceh shaken by quake"))
                        .getTitle())
                .isEqualTo("Quake in Aceh");
    }

    @Test
    void label_copies_haveNoSayInIt() {
        Listed copy = listed(copy("c", 2));
        assertThat(book(titled("a", 0, "Quake in Aceh"), copy, listed(copy("d", 3)))
                        .getTitle())
                .isEqualTo("Quake in Aceh");
        assertThat(book(copy).getTitle()).isEqualTo("Title c");
    }

    @Test
    void story_publishersSpanAndCounts_areOfAllArticles() {
        Story story = book(
                listed(report("a", 5).build()),
                listed(copy("b", 9)),
                listed(report("c", 60).build()));
        assertThat(story.getFirstPublisher()).isEqualTo("Source of a");
        assertThat(story.getSources()).containsExactly("Source of a", "Source of b", "Source of c");
        assertThat(story.getFirstPublishedAt()).isEqualTo(T.plusSeconds(5));
        assertThat(story.getLastPublishedAt()).isEqualTo(T.plusSeconds(60));
        assertThat(story.getArticleCount()).isEqualTo(3);
        assertThat(story.getCopyCount()).isEqualTo(1);
    }

    @Test
    void actors_ofHalfTheArticles_andAllTopics_areListedCommonestFirst() {
        Story story = book(
                listed(report("a", 0)
                        .setActors(List.of("x", "y"))
                        .setTopics(List.of("t"))
                        .build()),
                listed(report("b", 1)
                        .setActors(List.of("y", "z"))
                        .setTopics(List.of("u", "t"))
                        .build()),
                listed(report("c", 2).setActors(List.of("y", "x")).build()));
        assertThat(story.getActors()).containsExactly("y", "x");
        assertThat(story.getTopics()).containsExactly("t", "u");
    }

    @Test
    void followUp_namedByAQuarter_isTheStorys() {
        Listed[] three = {plain("b", 11), plain("c", 12), plain("d", 13)};
        assertThat(book(followed(following("a", 10, "old", 0), three)).getFollowUpOf())
                .contains("old");
        Listed[] four = {plain("b", 11), plain("c", 12), plain("d", 13), plain("e", 14)};
        assertThat(book(followed(following("a", 10, "old", 0), four)).getFollowUpOf())
                .isEmpty();
    }

    @Test
    void followUp_ofSeveral_isTheOneMostName() {
        Story story = book(
                following("a", 10, "x", 0), following("b", 11, "y", 0), following("c", 12, "y", 0), plain("d", 13));
        assertThat(story.getFollowUpOf()).contains("y");
        assertThat(book(following("a", 10, "y", 0), following("b", 11, "x", 0)).getFollowUpOf())
                .contains("x");
    }

    @Test
    void followUp_ofAStoryThatBeganLater_orOfItself_isNone() {
        assertThat(book(plain("a", 10), following("b", 30, "later", 20)).getFollowUpOf())
                .isEmpty();
        assertThat(book(following("a", 10, "story", 0)).getFollowUpOf()).isEmpty();
    }

    @Test
    void followUp_earliestArticleAnyoneResembles_decidesWhichBeganFirst() {
        assertThat(book(following("a", 10, "old", 0), following("b", 30, "old", 20))
                        .getFollowUpOf())
                .contains("old");
    }

    private static Listed[] followed(Listed first, Listed[] others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(Listed[]::new);
    }

    private static Listed plain(String id, long seconds) {
        return listed(report(id, seconds).build());
    }

    private static Listed titled(String id, long seconds, String title) {
        return listed(report(id, seconds).setTitle(title).build());
    }

    private static Story book(Listed... articles) {
        Tally tally = Tally.empty();
        Stream.of(articles).map(Listed::article).forEach(tally::add);
        List<Listed> representatives =
                Stream.of(articles).filter(one -> !isCopy(one.article())).toList();
        return StoryBook.of("story", tally, new StoryExcerpt(List.of(articles), representatives), T);
    }

    private static boolean isCopy(StoryArticle article) {
        return article.getCopy();
    }
}
