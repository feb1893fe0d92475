package io.wireroom.sink.consume;

import java.io.IOException;

/** What must be done in the cluster before the first document is written. */
@FunctionalInterface
public interface Setup {
    /**
     * Does it; doing it again changes nothing.
     *
     * @throws IOException when it cannot be done now, with a message for an operator
     */
    void prepare() throws IOException;
}
