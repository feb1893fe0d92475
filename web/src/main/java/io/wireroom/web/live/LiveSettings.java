package io.wireroom.web.live;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.util.List;

/**
 * How articles are sent as they come.
 *
 * @param articles latest articles held in memory, from which who was away for a short while is served
 * @param subscribers connections at once
 * @param catchUps subscribers that are served from Kafka at the same time
 */
public record LiveSettings(int articles, int subscribers, int catchUps) {
    public static final Setting<Integer> ARTICLES = Setting.integer("web.live.articles")
            .between(100, 1_000_000)
            .defaultsTo(5_000)
            .describedAs(
                    "Latest articles held in memory, some 4 KB each; who was away for longer is served from Kafka.");

    public static final Setting<Integer> SUBSCRIBERS = Setting.integer("web.live.subscribers")
            .between(1, 100_000)
            .defaultsTo(2_000)
            .describedAs("Connections that get server-sent events at once.");

    public static final Setting<Integer> CATCH_UPS = Setting.integer("web.live.catch-ups")
            .between(1, 100)
            .defaultsTo(4)
            .describedAs("Subscribers that are served from Kafka at the same time; others wait their turn.");

    public static final List<Setting<?>> ALL = List.of(ARTICLES, SUBSCRIBERS, CATCH_UPS);

    public static LiveSettings from(Configuration c) {
        return new LiveSettings(c.get(ARTICLES), c.get(SUBSCRIBERS), c.get(CATCH_UPS));
    }
}
