package io.wireroom.embedded.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.wireroom.embedded.Refusals;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void requireFree_freePort_passes() {
        assertThatNoException().isThrownBy(() -> Ports.requireFree(Ports.free(), "Kafka"));
    }

    @Test
    void requireFree_takenPort_saysWhatToDo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Refusals.of(Reason.PORT_TAKEN, () -> Ports.requireFree(other.getLocalPort(), "Kafka")))
                    .contains("Kafka cannot listen on port " + other.getLocalPort(), "stop what uses it");
        }
    }
}
