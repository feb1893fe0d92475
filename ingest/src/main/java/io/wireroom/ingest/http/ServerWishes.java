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

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d+)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int MOST_DIGITS = 10;
    private static final long MOST_SECONDS = 1L << 31;
    private static final Pattern UNCACHED = Pattern.compile("(?:^|[,\\s])no-(?:cache|store)(?:$|[,\\s])");

    /**
     * Reads the wishes of an answer.
     *
     * @param header gives a header's value by name, several values joined by commas; empty where there is none
     * @param now when the answer came
     */
    public static ServerWishes of(Function<String, Optional<String>> header, Instant now) {
        Instant theirNow = header.apply("Date").flatMap(HttpDate::parse).orElse(now);
        Optional<Instant> retryAfter = header.apply("Retry-After")
                .flatMap(text -> wait(text, theirNow))
                .map(now::plus);
        String control = header.apply("Cache-Control").orElse("").toLowerCase(Locale.ROOT);
        if (UNCACHED.matcher(control).find()) {
            return new ServerWishes(retryAfter, Optional.empty(), Optional.empty());
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        if (maxAge.find()) {
            long left = seconds(maxAge.group(1)) - age(header);
            return fresh(retryAfter, now, Duration.ofSeconds(left), "Cache-Control max-age");
        }
        return header.apply("Expires")
                .flatMap(HttpDate::parse)
                .map(until -> Duration.between(theirNow, until))
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
                .filter(text -> DIGITS.matcher(text).matches())
                .map(ServerWishes::seconds)
                .orElse(0L);
    }

    /** A date counts from the server's own clock; one that has passed asks nothing. */
    private static Optional<Duration> wait(String text, Instant theirNow) {
        String stripped = text.strip();
        if (DIGITS.matcher(stripped).matches()) {
            return Optional.of(Duration.ofSeconds(seconds(stripped)));
        }
        return HttpDate.parse(stripped)
                .map(at -> Duration.between(theirNow, at))
                .filter(wait -> !wait.isNegative() && !wait.isZero());
    }

    /** What does not fit into 31 bits means 2^31 (RFC 9111 section 1.2.2). */
    private static long seconds(String digits) {
        return digits.length() > MOST_DIGITS ? MOST_SECONDS : Math.min(MOST_SECONDS, Long.parseLong(digits));
    }
}
