package io.wireroom.web.webhook;

import io.wireroom.runtime.address.Cidr;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.time.Duration;
import java.util.List;

/**
 * How webhooks are delivered.
 *
 * @param allowed blocks of addresses that may be reached although they are not public
 * @param attempts after so many failures a delivery is given up and becomes a rejection
 * @param firstWait until the second attempt; each further wait is twice as long, up to five minutes
 * @param timeLimit longest wait for a receiver's answer
 */
public record WebhookSettings(List<Cidr> allowed, int attempts, Duration firstWait, Duration timeLimit) {
    public static final Setting<List<String>> ALLOW = Setting.list("web.webhooks.allow")
            .defaultsTo(List.of())
            .describedAs("Address blocks such as 10.1.0.0/16 that webhooks may reach although they are not public.");

    public static final Setting<Integer> ATTEMPTS = Setting.integer("web.webhooks.attempts")
            .between(1, 1_000)
            .defaultsTo(12)
            .describedAs(
                    "After so many failures in a row a delivery is given up and goes to the rejections; 12 take some twenty"
                            + " minutes.");

    public static final Setting<Duration> FIRST_WAIT = Setting.duration("web.webhooks.first-wait")
            .between(Duration.ofMillis(1), Duration.ofMinutes(5))
            .defaultsTo(Duration.ofSeconds(1))
            .describedAs("Wait before the second attempt; each further one is twice as long, up to five minutes.");

    public static final Setting<Duration> TIME_LIMIT = Setting.duration("web.webhooks.time-limit")
            .between(Duration.ofMillis(100), Duration.ofMinutes(1))
            .defaultsTo(Duration.ofSeconds(10))
            .describedAs("Longest wait for a receiver's whole answer.");

    public static final List<Setting<?>> ALL = List.of(ALLOW, ATTEMPTS, FIRST_WAIT, TIME_LIMIT);

    public WebhookSettings {
        allowed = List.copyOf(allowed);
    }

    /** @throws IllegalArgumentException when an allowed block is none */
    public static WebhookSettings from(Configuration c) {
        return new WebhookSettings(
                c.get(ALLOW).stream().map(Cidr::parse).toList(), c.get(ATTEMPTS), c.get(FIRST_WAIT), c.get(TIME_LIMIT));
    }
}
