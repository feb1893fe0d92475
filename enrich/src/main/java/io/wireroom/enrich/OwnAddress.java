package io.wireroom.enrich;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Under which address other instances reach this one. */
final class OwnAddress {
    private static final Logger LOG = LoggerFactory.getLogger(OwnAddress.class);
    private static final Set<String> ANY = Set.of("0.0.0.0", "[::]", "[0:0:0:0:0:0:0:0]");

    private OwnAddress() {}

    /**
     * The advertised one; else the one served at, where a server that listens on all addresses is found by the machine's
     * name.
     *
     * @param advertised host and port, where somebody said so
     * @param served where the pages of the process are
     * @return empty when neither is known: others cannot ask this instance
     */
    static Optional<HostInfo> of(Optional<String> advertised, URI served) {
        return of(advertised, served, OwnAddress::machine);
    }

    static Optional<HostInfo> of(Optional<String> advertised, URI served, Supplier<Optional<String>> machine) {
        if (advertised.isPresent()) {
            return advertised.map(HostInfo::buildFromEndpoint);
        }
        Optional<String> host = ANY.contains(served.getHost()) ? machine.get() : Optional.of(served.getHost());
        return host.map(name -> HostInfo.buildFromEndpoint(name + ":" + served.getPort()));
    }

    /** Host and port as Kafka Streams wants them; an IPv6 address in brackets. */
    static String endpoint(HostInfo address) {
        String host = address.host();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.port();
    }

    private static Optional<String> machine() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            LOG.warn("this machine does not know its name, so other instances cannot ask this one for articles and"
                    + " stories: set enrich.advertised-address");
            return Optional.empty();
        }
    }
}
