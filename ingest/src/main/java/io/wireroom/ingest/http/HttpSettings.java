package io.wireroom.ingest.http;

import io.wireroom.runtime.address.Cidr;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How we show ourselves and what we connect to.
 *
 * @param contact where the people behind a site reach the people behind this process: an address or a mail address
 * @param allowed blocks that may be connected to although they are not public
 * @param hostGap rest between any two requests to one host
 * @param connectTime until a connection stands
 * @param idleConnections kept open for the next request to the same host
 */
public record HttpSettings(
        Optional<String> contact, List<Cidr> allowed, Duration hostGap, Duration connectTime, int idleConnections) {
    /** Name under which robots.txt files address us. */
    public static final String ROBOTS_NAME = "wireroom";

    static final Setting<Optional<String>> CONTACT = Setting.text("ingest.http.contact")
            .optional()
            .describedAs("Web or mail address that the User-Agent gives to the sites we read.");

    static final Setting<List<String>> ALLOWED_ADDRESSES = Setting.list("ingest.http.allowed-addresses")
            .defaultsTo(List.of())
            .describedAs("Address blocks such as 10.1.0.0/16 that may be fetched from although they are not public.");

    static final Setting<Duration> HOST_GAP = Setting.duration("ingest.http.host-gap")
            .between(Duration.ZERO, Duration.ofMinutes(10))
            .defaultsTo(Duration.ofSeconds(1))
            .describedAs("Rest between any two requests to one host: feeds, pages, robots.txt, redirects."
                    + " A longer Crawl-delay of its robots.txt comes in its place.");

    static final Setting<Duration> CONNECT_TIME = Setting.duration("ingest.http.connect-time")
            .between(Duration.ofMillis(100), Duration.ofMinutes(2))
            .defaultsTo(Duration.ofSeconds(10))
            .describedAs("Time until a connection to a site must stand.");

    static final Setting<Integer> IDLE_CONNECTIONS = Setting.integer("ingest.http.idle-connections")
            .between(0, 10_000)
            .defaultsTo(64)
            .describedAs("Connections kept open for half a minute for the next request to the same host.");

    public static final List<Setting<?>> ALL =
            List.of(CONTACT, ALLOWED_ADDRESSES, HOST_GAP, CONNECT_TIME, IDLE_CONNECTIONS);

    public HttpSettings {
        allowed = List.copyOf(allowed);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when an allowed block is none
     */
    public static HttpSettings from(Configuration configuration) {
        return new HttpSettings(
                configuration.get(CONTACT),
                configuration.get(ALLOWED_ADDRESSES).stream().map(Cidr::parse).toList(),
                configuration.get(HOST_GAP),
                configuration.get(CONNECT_TIME),
                configuration.get(IDLE_CONNECTIONS));
    }

    /** The header that names us to sites. */
    public String userAgent() {
        return "Wireroom/0.1" + contact.map(who -> " (+" + who + ")").orElse("");
    }
}
