package io.wireroom.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.embedded.Records;
import io.wireroom.embedded.Refusals;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import io.wireroom.embedded.testing.ChildJvm;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    @TempDir
    Path folder;

    @Test
    void start_portTaken_saysWhichAndGivesTheFolderBack() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KafkaOptions options = KafkaOptions.in(folder).onPort(other.getLocalPort());
            assertThat(Refusals.of(Reason.PORT_TAKEN, () -> EmbeddedKafka.start(options)))
                    .contains("Kafka cannot listen on port " + other.getLocalPort(), "choose another port");
        }
        EmbeddedKafka.start(KafkaOptions.in(folder)).close();
    }

    @Test
    void start_folderOfARunningBroker_isRefused() {
        try (EmbeddedKafka running = EmbeddedKafka.start(KafkaOptions.in(folder))) {
            assertThat(running.port()).isPositive();
            assertThat(Refusals.of(Reason.FOLDER_IN_USE, () -> EmbeddedKafka.start(KafkaOptions.in(folder))))
                    .contains(folder.toString(), "in use by this process");
        }
    }

    @Test
    void start_afterKill_hasTheAcknowledgedRecords() throws Exception {
        try (ChildJvm first = ChildJvm.start(folder.resolve("first.log"), Broker.class, folder.toString())) {
            String address = first.awaitLine("READY", Duration.ofMinutes(2)).substring("READY ".length());
            Records.write(address, "letters", "a", "b");
            assertThat(Refusals.of(Reason.FOLDER_IN_USE, () -> EmbeddedKafka.start(KafkaOptions.in(folder))))
                    .contains("in use by process " + first.pid());
            first.kill();
        }
        try (EmbeddedKafka second = EmbeddedKafka.start(KafkaOptions.in(folder))) {
            assertThat(Records.readAll(second.bootstrapServers(), "letters")).containsExactly("a", "b");
        }
    }

    /** Runs until it is killed. */
    static final class Broker {

        private Broker() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedKafka broker = EmbeddedKafka.start(KafkaOptions.in(Path.of(arguments[0])));
            System.out.println("READY " + broker.bootstrapServers());
            Thread.currentThread().join();
        }
    }
}
