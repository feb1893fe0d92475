package io.wireroom.web.api;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom the API answers.
 *
 * @param hosts names under which it may be asked, in lower case, without port
 * @param anonymousReading whether reading needs no token
 * @param requestsPerSecond requests that one caller may make in the long run
 * @param burst requests that one caller may make at once
 * @param secure whether browsers reach it through TLS only
 */
public record GuardSettings(
        Set<String> hosts, boolean anonymousReading, int requestsPerSecond, int burst, boolean secure) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    public static final Setting<List<String>> HOSTS = Setting.list("web.hosts")
            .defaultsTo(List.of())
            .describedAs(
                    "Names under which browsers and programs reach the page, such as wire.example.org, beside"
                            + " localhost; requests for other names are refused, so that a foreign page cannot pose as this one.");

    public static final Setting<Integer> REQUESTS_PER_SECOND = Setting.integer("web.rate.requests-per-second")
            .between(1, 100_000)
            .defaultsTo(100)
            .describedAs(
                    "Requests that one token, or one address without a token, may make each second in the long run.");

    public static final Setting<Integer> BURST = Setting.integer("web.rate.burst")
            .between(1, 100_000)
            .defaultsTo(300)
            .describedAs("Requests that one token, or one address without a token, may make at once.");

    public static final Setting<Boolean> SECURE = Setting.bool("web.secure-cookies")
            .defaultsTo(false)
            .describedAs("Browsers send the session only through TLS: for a page behind a proxy that speaks it.");

    public static final List<Setting<?>> ALL = List.of(HOSTS, REQUESTS_PER_SECOND, BURST, SECURE);

    public GuardSettings {
        hosts = Set.copyOf(hosts);
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /** @param address host that the server listens on; without a token only loopback may be read */
    public static GuardSettings from(Configuration c, String address) {
        Set<String> hosts = new HashSet<>(LOOPBACK);
        c.get(HOSTS).forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        boolean loopback = isLoopback(address);
        boolean published = !c.get(HOSTS).isEmpty();
        return new GuardSettings(
                hosts, loopback && !published, c.get(REQUESTS_PER_SECOND), c.get(BURST), c.get(SECURE));
    }
}
