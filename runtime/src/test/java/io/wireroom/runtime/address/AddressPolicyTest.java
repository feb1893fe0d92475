package io.wireroom.runtime.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
    private final AddressPolicy strict = new AddressPolicy(List.of());

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback",
        "127.255.255.254, loopback",
        "::1, loopback",
        "169.254.169.254, link-local",
        "fe80::1, link-local",
        "febf::1, link-local",
        "10.0.0.1, private",
        "172.16.0.1, private",
        "172.31.255.255, private",
        "192.168.1.1, private",
        "fc00::1, private",
        "fd00:ec2::254, private",
        "fec0::1, private",
        "100.64.0.1, carrier-grade",
        "100.100.100.200, carrier-grade",
        "100.127.255.255, carrier-grade",
        "0.0.0.0, unspecified",
        "0.1.2.3, unspecified",
        "::, unspecified",
        "224.0.0.1, multicast",
        "255.255.255.255, multicast",
        "240.0.0.1, multicast",
        "ff02::1, multicast",
        "192.0.0.192, protocol",
        "198.18.0.1, protocol",
        "203.0.113.5, protocol",
        "2001:db8::1, protocol",
        "2002:7f00:1::, tunnel",
        "2001:0:4136:e378::1, tunnel"
    })
    void objection_specialAddress_namesItsKind(String address, String kind) {
        assertThat(strict.objection(address(address)).orElse("none")).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"::ffff:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "::7f00:1"})
    void objection_ipv4InsideIpv6_isSeenThrough(String address) {
        assertThat(strict.objection(address(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.0",
                "169.253.0.1",
                "223.255.255.254",
                "2606:4700::1111",
                "2a00:1450:4001::200e",
                "2001:4860:4860::8888",
                "64:ff9b::101:101"
            })
    void objection_publicAddress_none(String address) {
        assertThat(strict.objection(address(address))).isEmpty();
    }

    @Test
    void objection_allowedBlock_none() {
        AddressPolicy intranet = new AddressPolicy(List.of(Cidr.parse("10.1.0.0/16"), Cidr.parse("::1")));

        assertThat(intranet.objection(address("10.1.2.3"))).isEmpty();
        assertThat(intranet.objection(address("::1"))).isEmpty();
        assertThat(intranet.objection(address("10.2.0.1"))).isPresent();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
