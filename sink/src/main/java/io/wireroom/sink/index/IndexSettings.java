package io.wireroom.sink.index;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How indices are made.
 *
 * @param manage whether templates are put into the cluster at start
 * @param shards primary shards of each index
 * @param refreshInterval how soon a written document can be found
 * @param retention age at which a month's index is deleted, where the cluster manages lifecycles; empty to keep it
 */
public record IndexSettings(boolean manage, int shards, Duration refreshInterval, Optional<Duration> retention) {
    public static final Setting<Boolean> MANAGE = Setting.bool("sink.index.manage")
            .defaultsTo(true)
            .describedAs(
                    "Puts index templates and lifecycle policy into the cluster at start; false where operators do.");

    public static final Setting<Integer> SHARDS = Setting.integer("sink.index.shards")
            .between(1, 256)
            .defaultsTo(1)
            .describedAs("Primary shards of each index that is created from now on.");

    public static final Setting<Duration> REFRESH_INTERVAL = Setting.duration("sink.index.refresh-interval")
            .between(Duration.ofMillis(100), Duration.ofMinutes(10))
            .defaultsTo(Duration.ofSeconds(1))
            .describedAs("How soon a written document can be found.");

    public static final Setting<Optional<Duration>> RETENTION = Setting.duration("sink.index.retention")
            .atLeast(Duration.ofDays(32))
            .optional()
            .describedAs(
                    "Age at which a month's index is deleted, where the cluster manages lifecycles; absent: never.");

    public static final List<Setting<?>> ALL = List.of(MANAGE, SHARDS, REFRESH_INTERVAL, RETENTION);

    public static IndexSettings from(Configuration c) {
        return new IndexSettings(c.get(MANAGE), c.get(SHARDS), c.get(REFRESH_INTERVAL), c.get(RETENTION));
    }
}
