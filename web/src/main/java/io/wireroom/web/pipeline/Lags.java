package io.wireroom.web.pipeline;

import java.util.Map;

/** Asks Kafka how far consumers are behind. For one thread. */
@FunctionalInterface
public interface Lags {
    /**
     * Records not yet processed, by group and topic.
     *
     * @throws RuntimeException when Kafka does not answer within some seconds
     */
    Map<String, Map<String, Long>> now();
}
