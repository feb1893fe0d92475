package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.poll.FeedDiff.Found;
import io.wireroom.schemas.record.EntryChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedDiffTest {

    @Test
    void of_firstDocument_discoversAll() {
        FeedDiff diff = FeedDiff.of(FeedMemory.EMPTY, List.of(entry(1, "a"), entry(2, "b")));

        assertThat(diff.discovered())
                .extracting(Found::change)
                .containsOnly(EntryChange.NEW)
                .hasSize(2);
        assertThat(diff.remembered().size()).isEqualTo(2);
        assertBalances(diff, 2);
    }

    @Test
    void of_changedTitle_isAnUpdate() {
        FeedDiff first = FeedDiff.of(FeedMemory.EMPTY, List.of(entry(1, "a"), entry(2, "b")));

        FeedDiff second =
                FeedDiff.of(first.remembered(), List.of(entry(3, "c"), entry(1, "a, corrected"), entry(2, "b")));

        assertThat(second.discovered()).extracting(Found::change).containsExactly(EntryChange.NEW, EntryChange.UPDATED);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(second.overlap()).isEqualTo(2.0 / 3);
        assertBalances(second, 3);
    }

    @Test
    void of_newGuidForTheSameUrl_isNoNewArticle() {
        FeedEntry before = entry(1, "a");
        FeedEntry after = withId("another-guid", before.url(), before.title());

        FeedDiff diff =
                FeedDiff.of(FeedDiff.of(FeedMemory.EMPTY, List.of(before)).remembered(), List.of(after));

        assertThat(diff.discovered()).isEmpty();
        assertThat(diff.unchanged()).isEqualTo(1);
    }

    @Test
    void of_newUrlForTheSameGuid_isNoNewArticle() {
        FeedEntry moved = withId("id-1", Optional.of("https://news.example/1-better-slug"), Optional.of("a"));

        FeedDiff diff = FeedDiff.of(after(entry(1, "a"), entry(2, "b")), List.of(moved, entry(2, "b")));
        FeedDiff again = FeedDiff.of(diff.remembered(), List.of(moved, entry(2, "b")));

        assertThat(diff.discovered()).isEmpty();
        assertThat(diff.unchanged()).isEqualTo(2);
        assertThat(diff.overlap()).isEqualTo(1);
        assertThat(diff.remembered().size()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void of_newUrlAndNewTextForTheSameGuid_isAnUpdate() {
        FeedEntry moved =
                withId("id-1", Optional.of("https://news.example/1-better-slug"), Optional.of("a, corrected"));

        FeedDiff diff = FeedDiff.of(after(entry(1, "a")), List.of(moved));

        assertThat(diff.discovered()).extracting(Found::change).containsExactly(EntryChange.UPDATED);
        assertThat(diff.known()).isEqualTo(1);
    }

    @Test
    void of_guidThatSeveralEntriesShare_tellsNothing() {
        FeedMemory memory = after(withId("same", url(1), title("a")), withId("same", url(2), title("a")));

        FeedDiff diff = FeedDiff.of(memory, List.of(withId("same", url(3), title("a"))));

        assertThat(diff.discovered()).extracting(Found::change).containsExactly(EntryChange.NEW);
    }

    @Test
    void of_guidUsedAgainWhileItsFirstUrlStillStands_isANewArticle() {
        FeedMemory memory = after(withId("same", url(1), title("a")));

        FeedDiff diff =
                FeedDiff.of(memory, List.of(withId("other", url(1), title("a")), withId("same", url(2), title("a"))));

        assertThat(diff.discovered()).extracting(Found::change).containsExactly(EntryChange.NEW);
        assertThat(diff.unchanged()).isEqualTo(1);
    }

    @Test
    void of_sameArticleTwiceInADocument_isFiltered() {
        FeedDiff diff = FeedDiff.of(
                FeedMemory.EMPTY,
                List.of(
                        entry(1, "a"),
                        withId("x", Optional.of("https://news.example/1?utm_source=rss"), Optional.of("a"))));

        assertThat(diff.discovered()).hasSize(1);
        assertThat(diff.filtered()).isEqualTo(1);
        assertBalances(diff, 2);
    }

    @Test
    void of_entryWithoutUrl_isRejectedOnce() {
        List<FeedEntry> document = List.of(
                withId("guid-1", Optional.empty(), Optional.of("no link")),
                withId("guid-2", Optional.of("mailto:a@b.example"), Optional.of("odd link")));

        FeedDiff first = FeedDiff.of(FeedMemory.EMPTY, document);
        FeedDiff second = FeedDiff.of(first.remembered(), document);

        assertThat(first.rejected()).hasSize(2);
        assertThat(second.rejected()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(2);
        assertBalances(first, 2);
        assertBalances(second, 2);
    }

    @Test
    void of_noEntryKnown_hasNoOverlap() {
        FeedDiff first = FeedDiff.of(FeedMemory.EMPTY, List.of(entry(1, "a")));

        assertThat(FeedDiff.of(first.remembered(), List.of(entry(2, "b"))).overlap())
                .isZero();
    }

    @Test
    void of_documentThatShrinksForOnce_forgetsNothing() {
        List<FeedEntry> fifty =
                IntStream.range(0, 50).mapToObj(i -> entry(i, "t" + i)).toList();
        FeedDiff full = FeedDiff.of(FeedMemory.EMPTY, fifty);

        FeedDiff short1 = FeedDiff.of(full.remembered(), fifty.subList(0, 1));
        FeedDiff again = FeedDiff.of(short1.remembered(), fifty);

        assertThat(again.discovered()).isEmpty();
        assertThat(again.remembered().size()).isEqualTo(50);
    }

    @Test
    void of_longHistory_memoryIsBounded() {
        FeedDiff diff = FeedDiff.of(FeedMemory.EMPTY, List.of());
        for (int day = 0; day < 100; day++) {
            int from = day * 30;
            diff = FeedDiff.of(
                    diff.remembered(),
                    IntStream.range(from, from + 30)
                            .mapToObj(i -> entry(i, "t"))
                            .toList());
        }
        assertThat(diff.remembered().size()).isEqualTo(FeedDiff.LEAST_MEMORY);
        assertThat(diff.remembered().key(0)).isEqualTo(key(2_970));
    }

    @Test
    void of_randomDocuments_sumsAlwaysBalance() {
        Random random = new Random(11);
        FeedDiff diff = FeedDiff.of(FeedMemory.EMPTY, List.of());
        for (int poll = 0; poll < 200; poll++) {
            List<FeedEntry> document = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                document.add(
                        random.nextInt(10) == 0
                                ? withId("g" + random.nextInt(20), Optional.empty(), Optional.of("t"))
                                : entry(random.nextInt(60), "t" + random.nextInt(3)));
            }
            diff = FeedDiff.of(diff.remembered(), document);
            assertBalances(diff, document.size());
        }
    }

    private static void assertBalances(FeedDiff diff, int entries) {
        assertThat(diff.discovered().size() + diff.rejected().size() + diff.unchanged() + diff.filtered())
                .isEqualTo(entries);
        assertThat(diff.overlap()).isBetween(0.0, 1.0);
    }

    private static long key(int number) {
        return FeedDiff.of(FeedMemory.EMPTY, List.of(entry(number, "t")))
                .remembered()
                .key(0);
    }

    private static FeedMemory after(FeedEntry... document) {
        return FeedDiff.of(FeedMemory.EMPTY, List.of(document)).remembered();
    }

    private static Optional<String> url(int number) {
        return Optional.of("https://news.example/" + number);
    }

    private static Optional<String> title(String title) {
        return Optional.of(title);
    }

    private static FeedEntry entry(int number, String title) {
        return withId("id-" + number, Optional.of("https://news.example/" + number), Optional.of(title));
    }

    private static FeedEntry withId(String id, Optional<String> url, Optional<String> title) {
        return new FeedEntry(
                Optional.of(id),
                url,
                title,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
