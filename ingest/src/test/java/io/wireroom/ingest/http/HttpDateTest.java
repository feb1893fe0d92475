package io.wireroom.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
                "06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 6 Nov 1994 08:49:37 +0000",
                "Sunday, 6-Nov-94 08:49:37 UTC", "Sun Nov 06 08:49:37 1994", "Sun Nov  6 08:49:37 1994 GMT"
            })
    void parse_formsInUse(String text) {
        assertThat(HttpDate.parse(text)).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Friday, 06-Nov-94 08:49:37 GMT",
                "Wed Nov  6 08:49:37 1994",
                "Tues, 6 Nov 1994 08:49:37 GMT"
            })
    void parse_wrongWeekday_isNotHeldAgainstIt(String text) {
        assertThat(HttpDate.parse(text)).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "tomorrow",
                "Sun, 32 Nov 1994 08:49:37 GMT",
                "Mon, 31 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 PST",
                "Sun",
                "Foo, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 25:49:37 GMT"
            })
    void parse_anythingElse_empty(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }
}
