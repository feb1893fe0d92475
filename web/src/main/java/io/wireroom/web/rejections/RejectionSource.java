package io.wireroom.web.rejections;

import java.time.Instant;
import java.util.Optional;

/** What fills the table of rejections. */
interface RejectionSource extends AutoCloseable {
    void start();

    /** True once all that was there has been read. */
    boolean isComplete();

    /** Since when Kafka is away; empty while it is there. */
    Optional<Instant> awaySince();

    @Override
    void close();
}
