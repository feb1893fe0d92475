package io.wireroom.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.feed.FeedEntry;
import io.wireroom.ingest.feed.WrittenEntry;
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
        FeedDiff diff = diff(FeedMemory.EMPTY, List.of(entry(1, "a"), entry(2, "b")));

        assertThat(diff.discovered())
                .extracting(Found::change)
                .containsOnly(EntryChange.NEW)
                .hasSize(2);
        assertThat(diff.remembered().size()).isEqualTo(2);
        assertBalances(diff, 2);
    }

    @Test
    void of_changedTitle_isAnUpdate() {
        FeedDiff first = diff(FeedMemory.EMPTY, List.of(entry(1, "a"), entry(2, "b")));

        FeedDiff second = diff(first.remembered(), List.of(entry(3, "c"), entry(1, "a, corrected"), entry(2, "b")));

        assertThat(second.discovered()).extracting(Found::change).containsExactly(EntryChange.NEW, EntryChange.UPDATED);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(second.overlap()).isEqualTo(2.0 / 3);
        assertBalances(second, 3);
    }

    @Test
    void of_newGuidForTheSameUrl_isNoNewArticle() {
        FeedEntry before = entry(1, "a");
        FeedEntry after = withId("another-guid", before.url(), before.title());

        FeedDiff diff = diff(diff(FeedMemory.EMPTY, List.of(before)).remembered(), List.of(after));

        assertThat(diff.discovered()).isEmpty();
        assertThat(diff.unchanged()).isEqualTo(1);
    }

    @Test
    void of_newUrlForTheSameGuid_isNoNewArticle() {
        FeedEntry moved = withId("id-1", Optional.of("https://news.example/1-better-slug"), Optional.of("a"));

        FeedDiff diff = diff(after(entry(1, "a"), entry(2, "b")), List.of(moved, entry(2, "b")));
        FeedDiff again = diff(diff.remembered(), List.of(moved, entry(2, "b")));

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

        FeedDiff diff = diff(after(entry(1, "a")), List.of(moved));

        assertThat(diff.discovered()).extracting(Found::change).containsExactly(EntryChange.UPDATED);
        assertThat(diff.known()).isEqualTo(1);
    }

    @Test
    void of_guidThatSeveralEntriesShare_tellsNothing() {
        FeedMemory memory = after(withId("same", url(1), title("a")), withId("same", url(2), title("a")));

        FeedDiff diff = diff(memory, List.of(withId("same", url(3), title("a"))));

        assertThat(diff.discovered()).extracting(Found::change).containsExactly(EntryChange.NEW);
    }

    @Test
    void of_guidUsedAgainWhileItsFirstUrlStillStands_isANewArticle() {
        FeedMemory memory = after(withId("same", url(1), title("a")));

        FeedDiff diff = diff(memory, List.of(withId("other", url(1), title("a")), withId("same", url(2), title("a"))));

        assertThat(diff.discovered()).extracting(Found::change).containsExactly(EntryChange.NEW);
        assertThat(diff.unchanged()).isEqualTo(1);
    }

    @Test
    void of_sameArticleTwiceInADocument_isFiltered() {
        FeedDiff diff = diff(
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

        FeedDiff first = diff(FeedMemory.EMPTY, document);
        FeedDiff second = diff(first.remembered(), document);

        assertThat(first.rejected()).hasSize(2);
        assertThat(second.rejected()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(2);
        assertBalances(first, 2);
        assertBalances(second, 2);
    }

    @Test
    void of_noEntryKnown_hasNoOverlap() {
        FeedDiff first = diff(FeedMemory.EMPTY, List.of(entry(1, "a")));

        assertThat(diff(first.remembered(), List.of(entry(2, "b"))).overlap()).isZero();
    }

    @Test
    void of_documentThatShrinksForOnce_forgetsNothing() {
        List<FeedEntry> fifty =
                IntStream.range(0, 50).mapToObj(i -> entry(i, "t" + i)).toList();
        FeedDiff full = diff(FeedMemory.EMPTY, fifty);

        FeedDiff short1 = diff(full.remembered(), fifty.subList(0, 1));
        FeedDiff again = diff(short1.remembered(), fifty);

        assertThat(again.discovered()).isEmpty();
        assertThat(again.remembered().size()).isEqualTo(50);
    }

    @Test
    void of_longHistory_memoryIsBounded() {
        FeedDiff diff = diff(FeedMemory.EMPTY, List.of());
        for (int day = 0; day < 100; day++) {
            int from = day * 30;
            diff = diff(
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
        FeedDiff diff = diff(FeedMemory.EMPTY, List.of());
        for (int poll = 0; poll < 200; poll++) {
            List<FeedEntry> document = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                document.add(
                        random.nextInt(10) == 0
                                ? withId("g" + random.nextInt(20), Optional.empty(), Optional.of("t"))
                                : entry(random.nextInt(60), "t" + random.nextInt(3)));
            }
            diff = diff(diff.remembered(), document);
            assertBalances(diff, document.size());
        }
    }

    private static void assertBalances(FeedDiff diff, int entries) {
        assertThat(diff.discovered().size() + diff.rejected().size() + diff.unchanged() + diff.filtered())
                .isEqualTo(entries);
        assertThat(diff.overlap()).isBetween(0.0, 1.0);
    }

    @Test
    void of_sameMarkup_isUnchangedWithoutBeingRead() {
        FeedMemory first = FeedDiff.of(FeedMemory.EMPTY, List.of(written(7, entry(1, "a")), written(8, entry(2, "b"))))
                .remembered();

        FeedDiff diff = FeedDiff.of(first, List.of(written(9, entry(3, "c")), unreadable(7), unreadable(8)));

        assertThat(diff.discovered()).extracting(Found::entry).containsExactly(entry(3, "c"));
        assertThat(diff.unchanged()).isEqualTo(2);
        assertThat(diff.overlap()).isEqualTo(2.0 / 3);
        assertBalances(diff, 3);
    }

    @Test
    void of_otherMarkupAndTheSameText_isUnchanged() {
        FeedMemory first = FeedDiff.of(FeedMemory.EMPTY, List.of(written(7, entry(1, "a"))))
                .remembered();

        FeedDiff diff = FeedDiff.of(first, List.of(written(8, entry(1, "a"))));

        assertThat(diff.discovered()).isEmpty();
        assertThat(FeedDiff.of(diff.remembered(), List.of(unreadable(8))).unchanged())
                .isEqualTo(1);
    }

    @Test
    void of_entryWithoutUrlWrittenAsBefore_isRejectedOnce() {
        FeedEntry homeless = withId("id-1", Optional.empty(), Optional.of("a"));
        FeedDiff first = FeedDiff.of(FeedMemory.EMPTY, List.of(written(7, homeless)));

        FeedDiff second = FeedDiff.of(first.remembered(), List.of(unreadable(7)));

        assertThat(first.rejected()).hasSize(1);
        assertThat(second.unchanged()).isEqualTo(1);
    }

    @Test
    void of_sameMarkupTwice_isFilteredOnce() {
        FeedMemory first = FeedDiff.of(FeedMemory.EMPTY, List.of(written(7, entry(1, "a"))))
                .remembered();

        FeedDiff diff = FeedDiff.of(first, List.of(unreadable(7), unreadable(7)));

        assertThat(diff.unchanged()).isEqualTo(1);
        assertThat(diff.filtered()).isEqualTo(1);
    }

    private static FeedDiff diff(FeedMemory recent, List<FeedEntry> entries) {
        return FeedDiff.of(
                recent,
                entries.stream()
                        .map(entry -> written(WrittenEntry.NO_MARKUP, entry))
                        .toList());
    }

    private static WrittenEntry written(long markup, FeedEntry entry) {
        return new WrittenEntry(markup, () -> entry);
    }

    private static WrittenEntry unreadable(long markup) {
        return new WrittenEntry(markup, () -> {
            throw new AssertionError("an entry that is written as before was read");
        });
    }

    private static long key(int number) {
        return diff(FeedMemory.EMPTY, List.of(entry(number, "t"))).remembered().key(0);
    }

    private static FeedMemory after(FeedEntry... document) {
        return diff(FeedMemory.EMPTY, List.of(document)).remembered();
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
