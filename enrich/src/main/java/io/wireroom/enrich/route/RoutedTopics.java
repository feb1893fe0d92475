package io.wireroom.enrich.route;

/** Which taxonomy topics have a Kafka topic of their own at this moment. */
@FunctionalInterface
public interface RoutedTopics {
    /** True when the Kafka topic of a taxonomy topic is known to exist; asking for one that is not may start making it. */
    boolean isOpen(String topicId);
}
