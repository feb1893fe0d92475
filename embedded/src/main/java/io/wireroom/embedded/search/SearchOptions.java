package io.wireroom.embedded.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How an embedded Elasticsearch node is started.
 *
 * @param folder its data, configuration and logs; made where missing, reused with its documents where not
 * @param port the HTTP port; 0 takes a free one
 * @param heapMebibytes heap of the child JVM, at least {@value #MIN_HEAP_MEBIBYTES}; the process takes some 200 MiB more
 * @param warmup whether the child compiles for a short or a long life
 * @param readyWithin how long a start may take before it counts as failed
 */
public record SearchOptions(Path folder, int port, int heapMebibytes, Warmup warmup, Duration readyWithin) {

    static final int MIN_HEAP_MEBIBYTES = 128;
    private static final int DEFAULT_HEAP_MEBIBYTES = 384;
    private static final Duration DEFAULT_READY_WITHIN = Duration.ofMinutes(2);

    /** What the child JVM's compiler aims at. */
    public enum Warmup {
        /** Ready in half the time, slower for good: for tests. */
        QUICK,
        /** The JVM's own way: full speed once warm. */
        FULL
    }

    public SearchOptions {
        Objects.requireNonNull(folder);
        if (heapMebibytes < MIN_HEAP_MEBIBYTES) {
            throw new IllegalArgumentException("Elasticsearch needs a heap of at least " + MIN_HEAP_MEBIBYTES + " MiB");
        }
    }

    /** A node in that folder on any free port, with a heap of 384 MiB. */
    public static SearchOptions in(Path folder) {
        return new SearchOptions(folder, 0, DEFAULT_HEAP_MEBIBYTES, Warmup.FULL, DEFAULT_READY_WITHIN);
    }

    public SearchOptions onPort(int newPort) {
        return new SearchOptions(folder, newPort, heapMebibytes, warmup, readyWithin);
    }

    public SearchOptions withHeapMebibytes(int mebibytes) {
        return new SearchOptions(folder, port, mebibytes, warmup, readyWithin);
    }

    public SearchOptions withWarmup(Warmup newWarmup) {
        return new SearchOptions(folder, port, heapMebibytes, newWarmup, readyWithin);
    }

    public SearchOptions readyWithin(Duration limit) {
        return new SearchOptions(folder, port, heapMebibytes, warmup, limit);
    }
}
