package io.wireroom.embedded.testing;

/**
 * What runs a test's server. It keeps its address and its data from one {@link #start()} to the next; {@link #close()}
 * ends it for good and deletes the data.
 */
interface Engine extends AutoCloseable {

    /** Starts or restarts the server and returns when it is ready. */
    void start();

    /** Stops the server; clients see refused connections. */
    void stop();

    /** Where clients connect, as {@code host:port}; known once started. */
    String address();

    @Override
    void close();
}
