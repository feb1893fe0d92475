package io.wireroom.ingest.websub;

import io.wireroom.schemas.record.Push;

/** Where what hubs tell is kept until the feed's owner has it. Thread-safe. */
public interface Pushes extends AutoCloseable {
    /** Keeps one; true once it is safe, false where that is not known. */
    boolean keep(Push push);

    @Override
    void close();
}
