package io.wireroom.ingest.fetch;

import io.wireroom.ingest.http.FetchLimits;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.DataSize;
import io.wireroom.runtime.config.Setting;
import java.time.Duration;
import java.util.List;

/**
 * How pages are fetched.
 *
 * @param workers pages at a time
 * @param readAhead discoveries of one partition that may wait in memory
 * @param robots whether robots.txt files are obeyed
 * @param retries what is done about troubles that may pass
 * @param limits of one page
 */
public record FetchSettings(int workers, int readAhead, boolean robots, Retries retries, FetchLimits limits) {
    static final Setting<Integer> WORKERS = Setting.integer("ingest.fetch.workers")
            .between(1, 2_000)
            .defaultsTo(32)
            .describedAs("Pages under way at a time.");

    static final Setting<Integer> READ_AHEAD = Setting.integer("ingest.fetch.read-ahead")
            .between(1, 100_000)
            .defaultsTo(1_000)
            .describedAs("Discoveries of one partition that may wait for their pages in memory.");

    static final Setting<Boolean> ROBOTS = Setting.bool("ingest.fetch.robots")
            .defaultsTo(true)
            .describedAs("Whether robots.txt files decide which pages are fetched.");

    static final Setting<Integer> ATTEMPTS = Setting.integer("ingest.fetch.attempts")
            .between(1, 20)
            .defaultsTo(5)
            .describedAs("How often a page is tried before its discovery is rejected.");

    static final Setting<Duration> FIRST_RETRY = Setting.duration("ingest.fetch.first-retry")
            .between(Duration.ofMillis(10), Duration.ofMinutes(10))
            .defaultsTo(Duration.ofSeconds(5))
            .describedAs("Time until a page is tried a second time; each further time takes four times as long.");

    static final Setting<Duration> LONGEST_WAIT = Setting.duration("ingest.fetch.longest-wait")
            .between(Duration.ofMillis(10), Duration.ofHours(6))
            .defaultsTo(Duration.ofMinutes(15))
            .describedAs("Longest time that a page waits for its next try, whatever its server's Retry-After says.");

    static final Setting<DataSize> MAX_SIZE = Setting.size("ingest.fetch.max-size")
            .between(DataSize.ofKibibytes(16), DataSize.ofMebibytes(64))
            .defaultsTo(DataSize.ofMebibytes(8))
            .describedAs("Largest page that is read, after decompression.");

    static final Setting<Duration> MAX_TIME = Setting.duration("ingest.fetch.max-time")
            .between(Duration.ofMillis(100), Duration.ofMinutes(10))
            .defaultsTo(Duration.ofSeconds(30))
            .describedAs("Longest time that one page may take, redirects included.");

    static final Setting<Integer> MAX_REDIRECTS = Setting.integer("ingest.fetch.max-redirects")
            .between(0, 50)
            .defaultsTo(8)
            .describedAs("Most redirects that are followed to a page.");

    public static final List<Setting<?>> ALL = List.of(
            WORKERS, READ_AHEAD, ROBOTS, ATTEMPTS, FIRST_RETRY, LONGEST_WAIT, MAX_SIZE, MAX_TIME, MAX_REDIRECTS);

    /**
     * What is done about troubles that may pass.
     *
     * @param attempts tries in all
     * @param first wait before the second try; each further wait is four times as long
     * @param longest wait, whatever the server asks
     */
    public record Retries(int attempts, Duration first, Duration longest) {
        private static final int GROWTH = 4;

        /** Wait after an attempt, counted from 1. */
        Duration after(int attempt) {
            double millis = first.toMillis() * Math.pow(GROWTH, attempt - 1);
            return millis >= longest.toMillis() ? longest : Duration.ofMillis((long) millis);
        }
    }

    public static FetchSettings from(Configuration c) {
        return new FetchSettings(
                c.get(WORKERS),
                c.get(READ_AHEAD),
                c.get(ROBOTS),
                new Retries(c.get(ATTEMPTS), c.get(FIRST_RETRY), c.get(LONGEST_WAIT)),
                new FetchLimits(c.get(MAX_SIZE), c.get(MAX_TIME), c.get(MAX_REDIRECTS)));
    }
}
