package io.wireroom.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerWishesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120|2026-01-01T12:02:00Z", "Thu, 01 Jan 2026 13:00:00 GMT|2026-01-01T13:00:00Z"})
    void of_retryAfter_bothForms(String value, Instant expected) {
        assertThat(wishes(Map.of("Retry-After", value)).retryAfter()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "Thu, 01 Jan 2026 11:00:00 GMT", "", "1.5", "+60", "60 seconds"})
    void of_retryAfterThatAsksNothing_empty(String value) {
        assertThat(wishes(Map.of("Retry-After", value)).retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "9999999999", "99999999999999999999"})
    void of_hugeNumbers_meanTwoToThe31(String seconds) {
        Instant latest = NOW.plusSeconds(1L << 31);

        assertThat(wishes(Map.of("Retry-After", seconds)).retryAfter()).contains(latest);
        assertThat(wishes(Map.of("Cache-Control", "max-age=" + seconds)).freshUntil())
                .contains(latest);
        assertThat(wishes(Map.of("Cache-Control", "max-age=600", "Age", seconds))
                        .freshUntil())
                .as("older than fresh")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thu, 01 Jan 2026 09:00:00 GMT", "0", "-1", "Thu, 01 Jan 1970 00:00:00 GMT", "soon"})
    void of_expiresThatHasPassed_empty(String expires) {
        assertThat(wishes(Map.of("Expires", expires)).freshUntil()).isEmpty();
    }

    @Test
    void of_retryAfterOnAServersWrongClock_isItsDistance() {
        ServerWishes ahead =
                wishes(Map.of("Date", "Fri, 01 Jan 2027 12:00:00 GMT", "Retry-After", "Fri, 01 Jan 2027 12:10:00 GMT"));
        ServerWishes behind =
                wishes(Map.of("Date", "Wed, 01 Jan 2025 12:00:00 GMT", "Retry-After", "Wed, 01 Jan 2025 12:10:00 GMT"));

        assertThat(ahead.retryAfter()).contains(NOW.plusSeconds(600));
        assertThat(behind.retryAfter()).contains(NOW.plusSeconds(600));
    }

    @Test
    void of_maxAge_countsFromWhenTheAnswerWasMade() {
        ServerWishes wishes = wishes(Map.of("Cache-Control", "public, max-age=600", "Age", "60"));

        assertThat(wishes.freshUntil()).contains(NOW.plusSeconds(540));
        assertThat(wishes.freshBy()).contains("Cache-Control max-age");
    }

    @Test
    void of_maxAgeAndExpires_maxAgeRules() {
        ServerWishes wishes = wishes(Map.of("Cache-Control", "max-age=60", "Expires", "Thu, 01 Jan 2026 18:00:00 GMT"));

        assertThat(wishes.freshUntil()).contains(NOW.plusSeconds(60));
    }

    @Test
    void of_expires_isMeasuredOnTheServersOwnClock() {
        ServerWishes wishes =
                wishes(Map.of("Date", "Thu, 01 Jan 2026 10:00:00 GMT", "Expires", "Thu, 01 Jan 2026 10:30:00 GMT"));

        assertThat(wishes.freshUntil()).contains(NOW.plusSeconds(1_800));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no-cache, max-age=600", "max-age=600, no-store", "max-age=0", "s-maxage=600", "max-age=junk"})
    void of_noFreshness_empty(String control) {
        assertThat(wishes(Map.of("Cache-Control", control)).freshUntil()).isEmpty();
    }

    private static ServerWishes wishes(Map<String, String> headers) {
        return ServerWishes.of(name -> Optional.ofNullable(headers.get(name)), NOW);
    }
}
