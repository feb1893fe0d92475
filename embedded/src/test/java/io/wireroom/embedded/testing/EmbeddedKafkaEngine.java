package io.wireroom.embedded.testing;

import io.wireroom.embedded.kafka.EmbeddedKafka;
import io.wireroom.embedded.kafka.KafkaOptions;
import org.jspecify.annotations.Nullable;

/** A broker in this JVM. */
final class EmbeddedKafkaEngine implements Engine {

    private final ScratchFolder folder = ScratchFolder.create("kafka");
    private int port;
    private @Nullable EmbeddedKafka broker;

    @Override
    public void start() {
        if (broker == null) {
            broker = EmbeddedKafka.start(KafkaOptions.in(folder.path()).onPort(port));
            port = broker.port();
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        stop();
        folder.delete();
    }
}
