package io.wireroom.bench.measure;

import java.lang.management.ManagementFactory;

/** Heap of this process. */
public final class Heap {
    private Heap() {}

    /** Bytes that live, after a full collection. */
    public static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    public static double mebibytes(long bytes) {
        return bytes / (double) (1 << 20);
    }
}
