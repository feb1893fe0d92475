package io.wireroom.embedded.testing;

import java.net.URI;

/**
 * A real Elasticsearch node for tests. {@link #shared()} is one a JVM, started when first asked for its address: tests
 * on it use indices of their own names. {@link #own()} belongs to one test, which may stop and start it (same address,
 * same documents) and has to close it.
 */
public final class TestElasticsearch implements AutoCloseable {

    private static final TestElasticsearch SHARED = new TestElasticsearch(Lifecycle.shared(Engines::elasticsearch));

    private final Lifecycle lifecycle;

    private TestElasticsearch(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public static TestElasticsearch shared() {
        return SHARED;
    }

    public static TestElasticsearch own() {
        return new TestElasticsearch(Lifecycle.own(Engines::elasticsearch));
    }

    /** Where clients connect; starts the node where it has not been started. */
    public URI uri() {
        return URI.create("http://" + lifecycle.address());
    }

    /** Starts the node, or starts it again after {@link #stop()}. */
    public void start() {
        lifecycle.start();
    }

    /** Stops an own node: connections are refused until {@link #start()}. */
    public void stop() {
        lifecycle.stop();
    }

    /** Ends an own node and deletes its documents; a shared one ends with the JVM. */
    @Override
    public void close() {
        lifecycle.close();
    }
}
