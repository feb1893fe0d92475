package io.wireroom.embedded.testing;

/**
 * A real Kafka broker for tests. {@link #shared()} is one a JVM, started when first asked for its address: tests on it
 * use topics of their own names. {@link #own()} belongs to one test, which may stop and start it (same address, same
 * records) and has to close it.
 */
public final class TestKafka implements AutoCloseable {

    private static final TestKafka SHARED = new TestKafka(Lifecycle.shared(Engines::kafka));

    private final Lifecycle lifecycle;

    private TestKafka(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public static TestKafka shared() {
        return SHARED;
    }

    public static TestKafka own() {
        return new TestKafka(Lifecycle.own(Engines::kafka));
    }

    /** Where clients connect; starts the broker where it has not been started. */
    public String bootstrapServers() {
        return lifecycle.address();
    }

    /** Starts the broker, or starts it again after {@link #stop()}. */
    public void start() {
        lifecycle.start();
    }

    /** Stops an own broker: connections are refused until {@link #start()}. */
    public void stop() {
        lifecycle.stop();
    }

    /** Ends an own broker and deletes its records; a shared one ends with the JVM. */
    @Override
    public void close() {
        lifecycle.close();
    }
}
