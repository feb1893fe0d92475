package io.wireroom.embedded.testing;

import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** Chooses between embedded servers and containers by the system property {@code wireroom.it}. */
final class Engines {

    private static final String PROPERTY = "wireroom.it";

    private Engines() {}

    static Engine kafka() {
        return containers() ? new KafkaContainerEngine() : new EmbeddedKafkaEngine();
    }

    static Engine elasticsearch() {
        return containers() ? new ElasticsearchContainerEngine() : new EmbeddedElasticsearchEngine();
    }

    /** Aborts (skips) the test where containers are wanted and no container engine answers. */
    private static boolean containers() {
        boolean containers = "containers".equals(System.getProperty(PROPERTY));
        if (containers) {
            Assumptions.assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no container engine answers");
        }
        return containers;
    }
}
