package io.wireroom.sink;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.DataSize;
import io.wireroom.runtime.config.Setting;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.sink.bulk.BulkLimits;
import io.wireroom.sink.index.IndexSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the sink works.
 *
 * @param elasticsearch where it writes to
 * @param index how indices are made
 * @param group consumer group that shares the work
 * @param limits when a batch is sent, how much may wait
 * @param requests bulk requests at once, at most
 * @param retryFirst delay before the first new attempt
 * @param retryLongest longest delay between attempts
 * @param commitInterval how often offsets are committed
 * @param objective longest time from a page's fetch to its article's acknowledgement that is not counted as late
 * @param stopTimeout how long stopping waits for documents under way
 */
public record SinkSettings(
        ElasticsearchSettings elasticsearch,
        IndexSettings index,
        String group,
        BulkLimits limits,
        int requests,
        Duration retryFirst,
        Duration retryLongest,
        Duration commitInterval,
        Duration objective,
        Duration stopTimeout) {
    public static final Setting<String> GROUP = Setting.text("sink.group")
            .defaultsTo("wireroom-sink")
            .describedAs("Consumer group of the sink; its instances share the partitions.");

    public static final Setting<Integer> BULK_ACTIONS = Setting.integer("sink.bulk.actions")
            .between(1, 10_000)
            .defaultsTo(500)
            .describedAs("Documents in one bulk request, at most.");

    public static final Setting<DataSize> BULK_SIZE = Setting.size("sink.bulk.size")
            .between(DataSize.ofKibibytes(64), DataSize.ofMebibytes(90))
            .defaultsTo(DataSize.ofMebibytes(5))
            .describedAs("Bytes of one bulk request, about; a larger document goes alone.");

    public static final Setting<Duration> BULK_AGE = Setting.duration("sink.bulk.age")
            .between(Duration.ZERO, Duration.ofMinutes(1))
            .defaultsTo(Duration.ofMillis(100))
            .describedAs("How long a document waits for others to go with it.");

    public static final Setting<Integer> BULK_REQUESTS = Setting.integer("sink.bulk.requests")
            .between(1, 32)
            .defaultsTo(4)
            .describedAs("Bulk requests at once, at most; fewer while Elasticsearch is overloaded.");

    public static final Setting<Integer> BACKLOG_ACTIONS = Setting.integer("sink.backlog.actions")
            .between(1, 1_000_000)
            .defaultsTo(10_000)
            .describedAs("Documents read and not yet acknowledged at which reading pauses.");

    public static final Setting<DataSize> BACKLOG_SIZE = Setting.size("sink.backlog.size")
            .between(DataSize.ofMebibytes(1), DataSize.ofMebibytes(4096))
            .defaultsTo(DataSize.ofMebibytes(64))
            .describedAs("Bytes of documents read and not yet acknowledged at which reading pauses.");

    public static final Setting<Duration> RETRY_FIRST = Setting.duration("sink.retry.first-delay")
            .between(Duration.ofMillis(10), Duration.ofMinutes(1))
            .defaultsTo(Duration.ofMillis(200))
            .describedAs("Delay before a failed document or request is tried again; doubles with each failure.");

    public static final Setting<Duration> RETRY_LONGEST = Setting.duration("sink.retry.longest-delay")
            .between(Duration.ofMillis(10), Duration.ofMinutes(30))
            .defaultsTo(Duration.ofSeconds(10))
            .describedAs("Longest delay between attempts.");

    public static final Setting<Duration> COMMIT_INTERVAL = Setting.duration("sink.commit-interval")
            .between(Duration.ofMillis(10), Duration.ofMinutes(5))
            .defaultsTo(Duration.ofMillis(500))
            .describedAs("How often offsets behind acknowledged documents are committed.");

    public static final Setting<Duration> OBJECTIVE = Setting.duration("sink.objective")
            .between(Duration.ofMillis(100), Duration.ofDays(1))
            .defaultsTo(Duration.ofSeconds(10))
            .describedAs(
                    "Time from the read of a page to its article in Elasticsearch; longer ones are counted as late, and"
                            + " alerts fire when more than one of a hundred is.");

    public static final Setting<Duration> STOP_TIMEOUT = Setting.duration("sink.stop-timeout")
            .between(Duration.ZERO, Duration.ofMinutes(5))
            .defaultsTo(Duration.ofSeconds(10))
            .describedAs("How long stopping waits for documents under way; the rest is read again at the next start.");

    public static final List<Setting<?>> ALL = Stream.of(
                    ElasticsearchSettings.ALL,
                    List.<Setting<?>>of(
                            GROUP,
                            BULK_ACTIONS,
                            BULK_SIZE,
                            BULK_AGE,
                            BULK_REQUESTS,
                            BACKLOG_ACTIONS,
                            BACKLOG_SIZE,
                            RETRY_FIRST,
                            RETRY_LONGEST,
                            COMMIT_INTERVAL,
                            OBJECTIVE,
                            STOP_TIMEOUT),
                    IndexSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    public static SinkSettings from(Configuration c) {
        return new SinkSettings(
                ElasticsearchSettings.from(c),
                IndexSettings.from(c),
                c.get(GROUP),
                limits(c),
                c.get(BULK_REQUESTS),
                c.get(RETRY_FIRST),
                c.get(RETRY_LONGEST),
                c.get(COMMIT_INTERVAL),
                c.get(OBJECTIVE),
                c.get(STOP_TIMEOUT));
    }

    /** A backlog below one batch would never fill one: it is then as large as a batch. */
    private static BulkLimits limits(Configuration c) {
        int actions = c.get(BULK_ACTIONS);
        long bytes = c.get(BULK_SIZE).bytes();
        return new BulkLimits(
                actions,
                bytes,
                c.get(BULK_AGE),
                Math.max(actions, c.get(BACKLOG_ACTIONS)),
                Math.max(bytes, c.get(BACKLOG_SIZE).bytes()));
    }
}
