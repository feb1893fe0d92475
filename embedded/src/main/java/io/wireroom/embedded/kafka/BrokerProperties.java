package io.wireroom.embedded.kafka;

import io.wireroom.embedded.machine.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The settings of a broker that is alone: no replicas, small buffers, quick to notice that a client or itself died. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String CLIENT_LISTENER = "PLAINTEXT";
    private static final int MEBIBYTE = 1 << 20;

    private BrokerProperties() {}

    static Properties of(Path data, int port, int controllerPort, Map<String, String> overrides) {
        Properties properties = new Properties();
        properties.putAll(node(data, port, controllerPort));
        properties.putAll(internalTopics());
        properties.putAll(storage());
        properties.putAll(sessions());
        properties.putAll(overrides);
        return properties;
    }

    private static Map<String, String> node(Path data, int port, int controllerPort) {
        String client = CLIENT_LISTENER + "://" + Ports.LOOPBACK + ":" + port;
        String controller = CONTROLLER_LISTENER + "://" + Ports.LOOPBACK + ":" + controllerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@" + Ports.LOOPBACK + ":" + controllerPort,
                "listeners",
                client + "," + controller,
                "advertised.listeners",
                client,
                "listener.security.protocol.map",
                CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "inter.broker.listener.name",
                CLIENT_LISTENER,
                "log.dirs",
                data.toString(),
                "auto.create.topics.enable",
                "false");
    }

    private static Map<String, String> internalTopics() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    /** The cleaner's buffer is 128 MiB of heap by default, and each segment has two index files of 10 MiB. */
    private static Map<String, String> storage() {
        return Map.of(
                "log.cleaner.dedupe.buffer.size", Integer.toString(2 * MEBIBYTE + 1),
                "log.segment.bytes", Integer.toString(256 * MEBIBYTE),
                "log.index.size.max.bytes", Integer.toString(2 * MEBIBYTE),
                // a machine that was off for weeks goes on where it stopped
                "offsets.retention.minutes", Long.toString(Duration.ofDays(365).toMinutes()));
    }

    private static Map<String, String> sessions() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "2000",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "2000",
                // after kill -9 a new start waits until the old registration has expired
                "broker.session.timeout.ms", "4000",
                "broker.heartbeat.interval.ms", "500");
    }
}
