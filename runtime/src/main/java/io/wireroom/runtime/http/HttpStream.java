package io.wireroom.runtime.http;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/** The open body of an answer that goes on until either side ends it. Thread-safe, but for one write at a time. */
public interface HttpStream {

    /**
     * Sends bytes at once. The buffer is left alone until the stage ends.
     *
     * @return done when the connection has taken them; failed when it is gone, or took nothing for the server's idle time
     */
    CompletionStage<Void> write(ByteBuffer bytes);

    /** Ends the answer in order; further writes fail. Does nothing when it has ended. */
    void close();

    /** True until the answer has ended or the connection is known to be gone. */
    boolean isOpen();

    /** What an answer does with its open body. */
    @FunctionalInterface
    interface Source {
        /** Called once, when the header has been sent; returns soon, and writes from any thread later. */
        void open(HttpStream stream);
    }
}
