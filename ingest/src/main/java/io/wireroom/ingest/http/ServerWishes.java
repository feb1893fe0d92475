package io.wireroom.ingest.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server's answer asks about the next request.
 *
 * @param retryAfter not before this instant (RFC 9110 section 10.2.3)
 * @param freshUntil the answer stays good until then, by Cache-Control max-age less Age, otherwise by Expires (RFC 9111
 *     section 4.2.1); absent where the server forbids caching or the time has passed
 * @param freshBy the header that says so, in words; absent with {@code freshUntil}
 */
public record ServerWishes(Optional<Instant> retryAfter, Optional<Instant> freshUntil, Optional<String> freshBy) {
    /** A server without wishes. */
    public static final ServerWishes NONE = new ServerWishes(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})");
    private static final Pattern UNCACHED = Pattern.compile("(?:^|[,\\s])no-(?:cache|store)(?:$|[,\\s])");

    /**
     * Reads the wishes of an answer.
     *
     * @param header gives a header's value by name, several values joined by commas; empty where there is none
     * @param now when the answer came
     */
    public static ServerWishes of(Function<String, Optional<String>> header, Instant now) {
        Optional<Instant> retryAfter = header.apply("Retry-After").flatMap(text -> when(text, now));
        String control = header.apply("Cache-Control").orElse("").toLowerCase(Locale.ROOT);
        if (UNCACHED.matcher(control).find()) {
            return new ServerWishes(retryAfter, Optional.empty(), Optional.empty());
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        if (maxAge.find()) {
            long left = Long.parseLong(maxAge.group(1)) - age(header);
            return fresh(retryAfter, now, Duration.ofSeconds(left), "Cache-Control max-age");
        }
        return header.apply("Expires")
                .flatMap(HttpDate::parse)
                .map(until -> Duration.between(
                        header.apply("Date").flatMap(HttpDate::parse).orElse(now), until))
                .map(left -> fresh(retryAfter, now, left, "Expires"))
                .orElseGet(() -> new ServerWishes(retryAfter, Optional.empty(), Optional.empty()));
    }

    private static ServerWishes fresh(Optional<Instant> retryAfter, Instant now, Duration left, String by) {
        return left.isNegative() || left.isZero()
                ? new ServerWishes(retryAfter, Optional.empty(), Optional.empty())
                : new ServerWishes(retryAfter, Optional.of(now.plus(left)), Optional.of(by));
    }

    private static long age(Function<String, Optional<String>> header) {
        return header.apply("Age")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static Optional<Instant> when(String text, Instant now) {
        String stripped = text.strip();
        return stripped.matches("\\d{1,10}")
                ? Optional.of(now.plusSeconds(Long.parseLong(stripped)))
                : HttpDate.parse(stripped).filter(now::isBefore);
    }
}
