package io.wireroom.ingest.websub;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.DataSize;
import io.wireroom.runtime.config.Setting;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How hubs reach us; there are none while WebSub is off.
 *
 * @param publicUrl address under which hubs reach the listener, mostly a reverse proxy's
 * @param key from which callbacks and secrets are derived; the same on all instances
 * @param listener where the listener listens
 * @param checkEvery how often a feed is polled whose hub pushes
 * @param maxSize largest document that a hub may push
 */
public record WebSubSettings(
        URI publicUrl, String key, InetSocketAddress listener, Duration checkEvery, DataSize maxSize) {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int SHORTEST_KEY = 16;

    static final Setting<Optional<URI>> PUBLIC_URL = Setting.uri("ingest.websub.public-url")
            .where("an http or https address without query and fragment", WebSubSettings::isPlain)
            .optional()
            .describedAs(
                    "Address under which WebSub hubs reach this process, mostly a reverse proxy's; WebSub is off without.");

    static final Setting<Optional<String>> KEY = Setting.text("ingest.websub.key")
            .where("at least " + SHORTEST_KEY + " characters long", key -> key.length() >= SHORTEST_KEY)
            .secret()
            .optional()
            .neededBy(PUBLIC_URL)
            .describedAs("Secret from which callbacks and hub secrets are derived; the same on all instances.");

    static final Setting<String> HOST = Setting.text("ingest.websub.host")
            .defaultsTo("127.0.0.1")
            .describedAs("Address on which hubs are listened to; loopback unless told otherwise.");

    static final Setting<Integer> PORT = Setting.integer("ingest.websub.port")
            .between(0, 65_535)
            .defaultsTo(8087)
            .describedAs("Port on which hubs are listened to; 0 takes any free one and logs it.");

    static final Setting<Duration> CHECK_EVERY = Setting.duration("ingest.websub.check-every")
            .between(Duration.ofSeconds(1), Duration.ofDays(1))
            .defaultsTo(Duration.ofHours(6))
            .describedAs("Time between two polls of a feed whose hub has proven that it pushes all entries.");

    static final Setting<DataSize> MAX_SIZE = Setting.size("ingest.websub.max-size")
            .between(DataSize.ofKibibytes(16), DataSize.ofKibibytes(3_584))
            .defaultsTo(DataSize.ofMebibytes(3))
            .describedAs("Largest document that a hub may push; what is larger is found by polling.");

    public static final List<Setting<?>> ALL = List.of(PUBLIC_URL, KEY, HOST, PORT, CHECK_EVERY, MAX_SIZE);

    /** Empty while WebSub is off. */
    public static Optional<WebSubSettings> from(Configuration c) {
        return c.get(PUBLIC_URL)
                .map(url -> new WebSubSettings(
                        url,
                        c.get(KEY).orElseThrow(),
                        InetSocketAddress.createUnresolved(c.get(HOST), c.get(PORT)),
                        c.get(CHECK_EVERY),
                        c.get(MAX_SIZE)));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "WebSub at " + publicUrl + ", listening on " + listener;
    }

    private static boolean isPlain(URI url) {
        return SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }
}
