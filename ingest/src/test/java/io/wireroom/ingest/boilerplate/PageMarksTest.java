package io.wireroom.ingest.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageMarksTest {
    @Test
    void with_differentPages_countsToThree() {
        long marks = 0;
        for (int page = 1; page <= 5; page++) {
            marks = PageMarks.with(marks, PageMarks.mark("page " + page));
            assertThat(PageMarks.count(marks)).isEqualTo(Math.min(page, 3));
        }
        assertThat(PageMarks.areFull(marks)).isTrue();
    }

    @Test
    void with_pagesThatAreIn_changesNothing() {
        long marks = PageMarks.with(PageMarks.with(0, 1), 1 << 20);
        assertThat(PageMarks.with(marks, 1)).isEqualTo(marks);
        assertThat(PageMarks.with(marks, 1 << 20)).isEqualTo(marks);
        assertThat(PageMarks.areFull(marks)).isFalse();
    }

    @Test
    void mark_anyPage_isNeverNone() {
        assertThat(PageMarks.mark("")).isEqualTo(1);
    }
}
