package io.wireroom.cli.demo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoContentTest {
    private static final DemoContent CONTENT = DemoContent.load();

    @Test
    void load_files_giveAWorldOfTheSizePromised() {
        assertThat(CONTENT.outlets()).hasSize(5);
        assertThat(CONTENT.articles()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(CONTENT.articles()).extracting(DemoArticle::ref).doesNotHaveDuplicates();
    }

    @Test
    void articles_readable_haveSeveralParagraphsOfNewsLength() {
        assertThat(CONTENT.articles())
                .filteredOn(article -> article.serving().readable() && article.flaw() != EntryFlaw.NO_LINK)
                .allSatisfy(article -> {
                    assertThat(article.wording().paragraphs()).hasSizeGreaterThan(2);
                    assertThat(words(article)).as(article.ref()).isBetween(90, 350);
                });
    }

    @Test
    void articles_rejected_areThoseThatCannotBeRead() {
        assertThat(CONTENT.articles())
                .allSatisfy(article -> assertThat(article.expected().rejection().isPresent())
                        .as(article.ref())
                        .isEqualTo(!article.serving().readable() || article.flaw() == EntryFlaw.NO_LINK));
    }

    @Test
    void annotations_kindsAndStages_areThoseOfTheSchemas() {
        assertThat(CONTENT.articles()).allSatisfy(article -> {
            article.expected().copy().ifPresent(copy -> CopyKind.valueOf(copy.kind()));
            article.expected().rejection().ifPresent(rejected -> Stage.valueOf(rejected.stage()));
        });
    }

    @Test
    void copies_ofEachKind_appearAfterTheirOriginals() {
        List<DemoArticle> copies = CONTENT.articles().stream()
                .filter(article -> article.expected().copy().isPresent())
                .toList();

        assertThat(copies)
                .allSatisfy(copy -> assertThat(original(copy).minute()).isLessThan(copy.minute()));
        assertThat(copies)
                .extracting(copy -> copy.expected().copy().orElseThrow().kind())
                .contains("EXACT", "NEAR", "CONTAINED");
    }

    @Test
    void copies_exact_haveTheWordsOfTheirOriginals() {
        assertThat(CONTENT.articles())
                .filteredOn(article -> article.expected()
                        .copy()
                        .filter(copy -> copy.kind().equals("EXACT"))
                        .isPresent())
                .allSatisfy(copy ->
                        assertThat(copy.wording()).isEqualTo(original(copy).wording()));
    }

    @Test
    void copies_shareTheStoryOfTheirOriginals() {
        assertThat(CONTENT.articles())
                .filteredOn(article -> article.expected().copy().isPresent())
                .allSatisfy(copy -> assertThat(copy.expected().story())
                        .isEqualTo(original(copy).expected().story()));
    }

    @Test
    void stories_labels_areUsedTwiceOrMore() {
        Map<String, Long> labels = CONTENT.articles().stream()
                .flatMap(article -> article.expected().story().stream())
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()));

        assertThat(labels).hasSizeGreaterThanOrEqualTo(5);
        assertThat(labels.values()).allMatch(uses -> uses >= 2);
    }

    @Test
    void articles_ofTheWorld_holdEveryKindOfTrouble() {
        assertThat(CONTENT.articles()).extracting(DemoArticle::serving).contains(Serving.values());
        assertThat(CONTENT.articles()).extracting(DemoArticle::flaw).contains(EntryFlaw.values());
        assertThat(CONTENT.articles()).anyMatch(article -> article.update().isPresent());
        assertThat(CONTENT.outlets())
                .flatMap(Outlet::feeds)
                .extracting(OutletFeed::format)
                .contains(FeedFormat.values());
    }

    @Test
    void read_copyOfAnUnknownArticle_namesThePlace() {
        assertThatThrownBy(() -> OutletReader.read("meridian.yaml", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("meridian.yaml > brussels-asks-ai-makers-to-open-their-books")
                .hasMessageContaining("does not come before it");
    }

    @Test
    void node_unknownKey_isRefused() {
        assertThatThrownBy(() -> new Node("file", Map.of("titel", "x")).only("title"))
                .hasMessage("file has unknown keys [titel]");
    }

    private static DemoArticle original(DemoArticle copy) {
        return CONTENT.article(copy.expected().copy().orElseThrow().of());
    }

    private static int words(DemoArticle article) {
        return String.join(" ", article.wording().paragraphs()).split(" ").length;
    }
}
