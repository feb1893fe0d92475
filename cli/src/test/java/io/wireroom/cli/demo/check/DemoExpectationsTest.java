package io.wireroom.cli.demo.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.demo.content.DemoArticle;
import io.wireroom.cli.demo.content.DemoContent;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoExpectationsTest {
    private static final DemoContent CONTENT = DemoContent.load();
    private static final List<Rejection> REJECTIONS = List.of(
            DemoRecords.rejection(Stage.POLL, "NO_URL"),
            DemoRecords.rejection(Stage.FETCH, "NOT_FOUND"),
            DemoRecords.rejection(Stage.FETCH, "BOT_WALL"));

    private final DemoExpectations expectations = new DemoExpectations(CONTENT, article -> Set.of(url(article)));

    @Test
    void counts_ofTheContent_areThese() {
        assertThat(expectations.offered()).isEqualTo(70);
        assertThat(expectations.discovered()).isEqualTo(70);
        assertThat(expectations.searchable()).hasSize(63);
        assertThat(expectations.rejections())
                .isEqualTo(Map.of("FETCH BOT_WALL", 1L, "FETCH NOT_FOUND", 1L, "POLL NO_URL", 1L));
    }

    @Test
    void check_everythingAsAnnotated_findsNothing() {
        assertThat(expectations.check(perfect(), REJECTIONS)).isEmpty();
    }

    @Test
    void check_articleMissing_namesIt() {
        List<IndexedArticle> indexed = perfect();
        indexed.removeIf(hit -> hit.id().equals("tide/kestrel-robotics-prices-its-listing"));

        assertThat(expectations.check(indexed, REJECTIONS))
                .containsExactly("tide/kestrel-robotics-prices-its-listing is missing in Elasticsearch");
    }

    @Test
    void check_articleTwiceOrForeign_namesItsUrl() {
        List<IndexedArticle> indexed = perfect();
        indexed.add(indexed.get(0));
        indexed.add(hit("x", "http://elsewhere/x"));

        assertThat(expectations.check(indexed, REJECTIONS))
                .hasSize(2)
                .allMatch(p -> p.contains("twice, or should not"));
    }

    @Test
    void check_storiesSplitOrMixed_saysWhich() {
        List<IndexedArticle> indexed = perfect();
        indexed.replaceAll(hit -> hit.id().equals("gridline/lessons-from-the-castlemere-gateway")
                ? new IndexedArticle(
                        hit.id(), hit.url(), 1, 1, hit.topics(), hit.actors(), hit.copy(), Optional.of("fed-holds"))
                : hit);

        assertThat(expectations.check(indexed, REJECTIONS))
                .containsExactlyInAnyOrder(
                        "story 'castlemere-ransomware' is split: [castlemere-ransomware, fed-holds]",
                        "stories 'castlemere-ransomware' and 'fed-holds' are mixed: fed-holds");
    }

    @Test
    void check_tagVersionAndCopyWrong_namesEach() {
        List<IndexedArticle> indexed = perfect();
        indexed.replaceAll(hit -> hit.id().equals("meridian/lunar-relay-satellites-pass-joint-test")
                ? new IndexedArticle(hit.id(), hit.url(), 2, 1, Set.of(), hit.actors(), Optional.empty(), hit.story())
                : hit);

        assertThat(expectations.check(indexed, REJECTIONS))
                .hasSize(3)
                .anyMatch(p -> p.endsWith("is at version 2 instead of 1"))
                .anyMatch(p -> p.endsWith("lacks the topic [space]"))
                .anyMatch(p -> p.endsWith(
                        "is a copy: no; should be: EXACT of northwire/lunar-relay-satellites-pass-joint-test"));
    }

    @Test
    void check_rejectionUnexpected_comparesAllReasons() {
        assertThat(expectations.check(perfect(), List.of()))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("rejections are {} instead of"));
    }

    private List<IndexedArticle> perfect() {
        List<IndexedArticle> indexed = new ArrayList<>();
        expectations.searchable().forEach(article -> indexed.add(perfect(article)));
        return indexed;
    }

    private static IndexedArticle perfect(DemoArticle article) {
        return new IndexedArticle(
                article.ref(),
                url(article),
                article.update().isPresent() ? 2 : 1,
                1,
                article.expected().topics(),
                article.expected().actors(),
                article.expected().copy().map(copy -> new IndexedArticle.Copy(copy.of(), copy.kind())),
                article.expected().story());
    }

    private static IndexedArticle hit(String id, String url) {
        return new IndexedArticle(id, url, 1, 1, Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    private static String url(DemoArticle article) {
        return "http://" + article.ref();
    }
}
