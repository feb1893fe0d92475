package io.wireroom.runtime.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which addresses may be connected to: public unicast ones, and those that the allow-list names. Refuses what the
 * IANA special-purpose registries (RFC 6890) set apart, and IPv6 forms that carry such an IPv4 address inside. Immutable.
 */
public final class AddressPolicy {
    private static final Map<String, List<Cidr>> REFUSED = Map.of(
            "a loopback address", blocks("127.0.0.0/8", "::1"),
            "a link-local address (cloud metadata lives there)", blocks("169.254.0.0/16", "fe80::/10"),
            "a private address", blocks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"),
            "a carrier-grade NAT address", blocks("100.64.0.0/10"),
            "an unspecified address", blocks("0.0.0.0/8", "::"),
            "a multicast or reserved address", blocks("224.0.0.0/3", "ff00::/8"),
            "a protocol, test or documentation address",
                    blocks(
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "192.88.99.0/24",
                            "2001:db8::/32",
                            "3fff::/20",
                            "100::/64"),
            "a tunnel address (6to4, Teredo)", blocks("2002::/16", "2001::/23"));

    /** Where IPv6 forms keep an IPv4 address: prefix, and the offset of the four bytes. */
    private static final Map<Cidr, Integer> EMBEDDED =
            Map.of(Cidr.parse("64:ff9b::/96"), 12, Cidr.parse("64:ff9b:1::/48"), 12, Cidr.parse("::/96"), 12);

    private final List<Cidr> allowed;

    /** A policy that also permits the given blocks. */
    public AddressPolicy(List<Cidr> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** What speaks against the address, in words; empty when it may be connected to. */
    public Optional<String> objection(InetAddress address) {
        if (allowed.stream().anyMatch(block -> block.contains(address))) {
            return Optional.empty();
        }
        return special(address).or(() -> embedded(address).flatMap(this::objection));
    }

    private static Optional<String> special(InetAddress address) {
        return REFUSED.entrySet().stream()
                .filter(kind -> kind.getValue().stream().anyMatch(block -> block.contains(address)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<InetAddress> embedded(InetAddress address) {
        if (address instanceof Inet4Address) {
            return Optional.empty();
        }
        byte[] bytes = address.getAddress();
        return EMBEDDED.entrySet().stream()
                .filter(form -> form.getKey().contains(bytes))
                .map(form -> ipv4(bytes, form.getValue()))
                .findFirst();
    }

    private static InetAddress ipv4(byte[] bytes, int offset) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, offset, offset + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an IPv4 address", impossible);
        }
    }

    private static List<Cidr> blocks(String... blocks) {
        return Arrays.stream(blocks).map(Cidr::parse).toList();
    }
}
