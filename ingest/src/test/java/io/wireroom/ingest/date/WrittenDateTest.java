package io.wireroom.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-05T07:08:09Z              | 2026-03-05T07:08:09Z
            2026-03-05T07:08:09.123+01:00     | 2026-03-05T06:08:09Z
            2026-03-05 07:08                  | 2026-03-05T07:08:00Z
            20260305T070809Z                  | 2026-03-05T07:08:09Z
            2026-03-05                        | 2026-03-05T00:00:00Z
            2026-03                           | 2026-03-01T00:00:00Z
            Thu, 05 Mar 2026 07:08:09 GMT     | 2026-03-05T07:08:09Z
            Thu, 05 Mar 2026 07:08:09 EST     | 2026-03-05T12:08:09Z
            Thu, 05 Mar 26 07:08:09 +0000     | 2026-03-05T07:08:09Z
            5 Mar 2026 07:08 -0330            | 2026-03-05T10:38:00Z
            Thu Mar 5 07:08:09 EST 2026       | 2026-03-05T12:08:09Z
            March 5, 2026, 7:08 p.m.          | 2026-03-05T19:08:00Z
            March 5, 2026 at 12:08 AM EDT     | 2026-03-05T04:08:00Z
            Thu, 5 Mar 2026 07:08:09 Europe/Berlin | 2026-03-05T06:08:09Z
            jeu., 05 mars 2026 07:08:09 +0100 | 2026-03-05T06:08:09Z
            mar. 3 mars 2026                  | 2026-03-03T00:00:00Z
            5. März 2026, 07:08 Uhr           | 2026-03-05T07:08:00Z
            5 de marzo de 2026                | 2026-03-05T00:00:00Z
            05.03.26                          | 2026-03-05T00:00:00Z
            25/03/2026                        | 2026-03-25T00:00:00Z
            03/25/2026 4:20 pm                | 2026-03-25T16:20:00Z
            Thu, 03/05/2026 - 19:19           | 2026-03-05T19:19:00Z
            2026\u5e743\u67085\u65e5          | 2026-03-05T00:00:00Z
            \u4ee4\u548c8\u5e743\u67085\u65e5   | 2026-03-05T00:00:00Z
            \u5e73\u621031\u5e744\u67082\u65e5  | 2019-04-02T00:00:00Z
            2026\ub144 3\uc6d4 5\uc77c         | 2026-03-05T00:00:00Z
            ng\u00e0y 5 th\u00e1ng 3 n\u0103m 2026 | 2026-03-05T00:00:00Z
            5 \u0645\u0627\u0631\u0633 2026       | 2026-03-05T00:00:00Z
            \u0665 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0666 | 2026-03-05T00:00:00Z
            5 \u062a\u0634\u0631\u064a\u0646 \u0627\u0644\u062b\u0627\u0646\u064a 2025 | 2025-11-05T00:00:00Z
            5 \u05d1\u05de\u05e8\u05e5 2026      | 2026-03-05T00:00:00Z
            5 Mart 2026 09:15                 | 2026-03-05T09:15:00Z
            5 \u043c\u0430\u0440\u0442\u0430 2026   | 2026-03-05T00:00:00Z
            1772694489                        | 2026-03-05T07:08:09Z
            1772694489000                     | 2026-03-05T07:08:09Z
            2026-03-05T23:59:60Z              | 2026-03-05T23:59:59Z
            """)
    void of_dateAsSeenInTheWild_isTheInstantMeant(String written, String instant) {
        assertThat(WrittenDate.of(written).map(WrittenDate::instant)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "yesterday", "soon", "2026-13-45", "32 March 2026", "99/99/9999", "Chapter 12", "+++"})
    void of_noDate_isEmpty(String written) {
        assertThat(WrittenDate.of(written)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "3/5/2026,en-US,example.com,2026-03-05",
        "3/5/2026,en-GB,example.com,2026-05-03",
        "3/5/2026,en,example.co.uk,2026-05-03",
        "3/5/2026,fr,example.fr,2026-05-03",
        "3/5/2026,de,example.de,2026-03-05",
        "3/5/2026,'',example.com,2026-03-05",
        "3-5-2026,en-US,example.com,2026-03-05",
        "3.5.2026,en-US,example.com,2026-05-03",
    })
    void of_numbersAlone_goByLanguageAndCountry(String written, String language, String host, LocalDate day) {
        assertThat(WrittenDate.of(written, DayOrder.of(language, host))
                        .orElseThrow()
                        .day())
                .isEqualTo(day);
    }

    @Test
    void of_endlessText_isEmpty() {
        assertThat(WrittenDate.of("1 March 2026 " + "x".repeat(10_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1989-12-31,false", "1990-01-01,true", "2026-11-22,true", "2026-11-23,true", "2026-11-24,false"})
    void isPlausible_from1990UntilTomorrow(String written, boolean plausible) {
        assertThat(WrittenDate.of(written).orElseThrow().isPlausible(NOW)).isEqualTo(plausible);
    }

    @Test
    void of_dateWithoutTimeOrZone_saysSo() {
        WrittenDate date = WrittenDate.of("5 March 2026").orElseThrow();
        assertThat(date.time()).isEmpty();
        assertThat(date.zone()).isEmpty();
    }
}
