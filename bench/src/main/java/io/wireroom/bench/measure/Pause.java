package io.wireroom.bench.measure;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits while others work. */
public final class Pause {
    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private Pause() {}

    public static void of(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        until(() -> System.nanoTime() >= end, time.multipliedBy(2));
    }

    /**
     * Returns when a condition holds.
     *
     * @throws IllegalStateException when it does not in time
     */
    public static void until(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not done within " + atMost);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
