package io.wireroom.cli.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.demo.content.DemoArticle;
import io.wireroom.cli.demo.content.DemoContent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final DemoContent CONTENT = DemoContent.load();

    private final Timetable timetable = new Timetable(START, Duration.ofSeconds(20));

    @Test
    void at_minutesAfterTheStart_areScaledToTheLength() {
        assertThat(timetable.at(5)).isEqualTo(START.plusSeconds(10));
        assertThat(timetable.at(Timetable.LAST_MINUTE)).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void at_minutesBeforeTheStart_areRealMinutes() {
        assertThat(timetable.at(-90)).isEqualTo(START.minus(Duration.ofMinutes(90)));
    }

    @Test
    void released_articleOfMinuteOne_appearsThen() {
        DemoArticle article = CONTENT.article("northwire/federal-reserve-holds-rates");

        assertThat(timetable.released(article, START.plusMillis(1_999))).isFalse();
        assertThat(timetable.released(article, START.plusMillis(2_000))).isTrue();
    }

    @Test
    void complete_allContent_liesWithinTheTimetable() {
        assertThat(CONTENT.articles())
                .allMatch(article -> timetable.released(article, timetable.at(Timetable.LAST_MINUTE)))
                .allMatch(article ->
                        article.update().isEmpty() || timetable.updated(article, timetable.at(Timetable.LAST_MINUTE)));
        assertThat(timetable.complete(START.plusSeconds(20))).isTrue();
        assertThat(timetable.complete(START.plusSeconds(19))).isFalse();
    }
}
