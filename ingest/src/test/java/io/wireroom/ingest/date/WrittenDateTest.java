package io.wireroom.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
