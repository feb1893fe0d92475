package io.wireroom.cli.web;

import java.util.Map;

/** How long someone who waits for the page waits for Kafka. */
final class Patience {
    /** Properties of producers that give up after some seconds. */
    static final Map<String, String> SOME_SECONDS =
            Map.of("max.block.ms", "5000", "request.timeout.ms", "3000", "delivery.timeout.ms", "5000");

    private Patience() {}
}
