package io.wireroom.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerPropertiesTest {

    private static final Path DATA = Path.of("data");

    @Test
    void of_defaults_listenOnLoopbackOnly() {
        assertThat(BrokerProperties.of(DATA, 9092, 9093, Map.of()).getProperty("listeners"))
                .isEqualTo("PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093");
    }

    @Test
    void of_override_goesBeforeOurs() {
        KafkaOptions options = KafkaOptions.in(DATA).with("auto.create.topics.enable", "true");
        assertThat(BrokerProperties.of(DATA, 9092, 9093, options.overrides()))
                .containsEntry("auto.create.topics.enable", "true");
    }

    @Test
    void of_defaults_areSettingsThatKafkaKnows() {
        assertThat(AbstractKafkaConfig.CONFIG_DEF.names())
                .containsAll(BrokerProperties.of(DATA, 9092, 9093, Map.of()).stringPropertyNames());
    }
}
