package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.ConfigurationException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {
    private static final URI LOOPBACK = URI.create("http://127.0.0.1:9600");

    @Test
    void of_nothingAdvertised_isWherePagesAreServed() {
        assertThat(of(Optional.empty(), LOOPBACK)).contains(new HostInfo("127.0.0.1", 9600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://0.0.0.0:9464", "http://[::]:9464"})
    void of_servedOnAllAddresses_isTheMachinesName(String served) {
        assertThat(of(Optional.empty(), URI.create(served))).contains(new HostInfo("machine", 9464));
    }

    @Test
    void endpoint_ipv6_hasBrackets() {
        HostInfo address = of(Optional.empty(), URI.create("http://[::1]:9600")).orElseThrow();

        assertThat(address).isEqualTo(new HostInfo("::1", 9600));
        assertThat(OwnAddress.endpoint(address)).isEqualTo("[::1]:9600");
    }

    @Test
    void of_advertised_isThat() {
        assertThat(of(Optional.of("host-a:80"), LOOPBACK)).contains(new HostInfo("host-a", 80));
        assertThat(of(Optional.of("[::1]:80"), LOOPBACK)).contains(new HostInfo("::1", 80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host-a", "http://host-a:80", ":80", "host-a:port"})
    void setting_notHostAndPort_isRefused(String text) {
        Map<String, String> given = Map.of("enrich.advertised-address", text);

        assertThatThrownBy(() -> EnrichSettings.from(Configuration.of(EnrichSettings.ALL, given)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a host, a colon and a port");
    }

    private static Optional<HostInfo> of(Optional<String> advertised, URI served) {
        return OwnAddress.of(advertised, served, () -> Optional.of("machine"));
    }
}
