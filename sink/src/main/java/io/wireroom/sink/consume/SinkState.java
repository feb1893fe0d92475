package io.wireroom.sink.consume;

import io.wireroom.sink.bulk.Outage;
import java.util.Optional;

/**
 * What the sink's thread last said of itself. Immutable.
 *
 * @param joined whether the consumer group has given it its partitions, which may be none
 * @param partitions partitions it has
 * @param lag records of them that were not read yet
 * @param open records read whose fate is not known yet
 * @param paused whether reading is paused
 * @param concurrencyLimit bulk requests that may run at once
 * @param running bulk requests that run
 * @param retrying documents that failed and wait for another attempt
 * @param outage the outage that lasts now
 * @param trouble what keeps it from working well, in words
 */
public record SinkState(
        boolean joined,
        int partitions,
        long lag,
        int open,
        boolean paused,
        int concurrencyLimit,
        int running,
        int retrying,
        Optional<Outage> outage,
        Optional<String> trouble) {
    static SinkState starting(Optional<String> trouble) {
        return new SinkState(false, 0, 0, 0, false, 0, 0, 0, Optional.empty(), trouble);
    }
}
