package io.wireroom.embedded.kafka;

import io.wireroom.embedded.machine.DataFolder;
import io.wireroom.embedded.machine.EmbeddedServerException;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import io.wireroom.embedded.machine.Ports;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running broker in this JVM. Its records survive {@link #close()}, the end of the process and {@code kill -9}: a new
 * broker on the same folder goes on with them.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
    private static final String DATA = "data";
    private static final int ATTEMPTS_ON_FREE_PORTS = 3;

    private final KafkaRaftServer server;
    private final DataFolder folder;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, DataFolder folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it is ready for clients, which takes some seconds.
     *
     * @throws EmbeddedServerException when the folder or the port cannot be had, or the broker does not start
     */
    public static EmbeddedKafka start(KafkaOptions options) {
        DataFolder folder = DataFolder.take(options.folder());
        try {
            if (options.port() != 0) {
                Ports.requireFree(options.port(), "Kafka");
            }
            format(folder.subfolder(DATA));
            EmbeddedKafka broker = startOnFreePorts(options, folder, ATTEMPTS_ON_FREE_PORTS);
            LOG.info("Kafka listens on {}, data in {}", broker.bootstrapServers(), folder.path());
            return broker;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Stops the broker in good order and gives its folder back. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }

    /** A port that was free a moment ago may be taken when the broker binds it, so another one is tried. */
    private static EmbeddedKafka startOnFreePorts(KafkaOptions options, DataFolder folder, int attempts) {
        int port = options.port() == 0 ? Ports.free() : options.port();
        try {
            return start(options, folder, port);
        } catch (EmbeddedServerException e) {
            if (e.reason() != Reason.PORT_TAKEN || attempts <= 1) {
                throw e;
            }
            return startOnFreePorts(options, folder, attempts - 1);
        }
    }

    private static EmbeddedKafka start(KafkaOptions options, DataFolder folder, int port) {
        KafkaConfig config =
                new KafkaConfig(BrokerProperties.of(folder.subfolder(DATA), port, Ports.free(), options.overrides()));
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
            return new EmbeddedKafka(server, folder, port);
        } catch (RuntimeException e) {
            server.shutdown();
            server.awaitShutdown();
            throw explain(e, port, folder.path());
        }
    }

    private static EmbeddedServerException explain(RuntimeException failure, int port, Path folder) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || String.valueOf(cause.getMessage()).contains("failed to bind")) {
                return Ports.taken(port, "Kafka", failure);
            }
        }
        return new EmbeddedServerException(
                Reason.START_FAILED, "Kafka did not start on " + folder + ": " + failure.getMessage(), failure);
    }

    /** Makes a new folder a broker's; one that is already a broker's is left as it is. */
    private static void format(Path data) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            formatter(data).run();
        } catch (Exception e) {
            throw new EmbeddedServerException(
                    Reason.FOLDER_UNUSABLE, "Kafka cannot use the folder " + data + ": " + e.getMessage(), e);
        }
    }

    private static Formatter formatter(Path data) {
        return new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString());
    }
}
