package io.wireroom.bench.enrich;

import io.wireroom.bench.measure.Cpu;
import io.wireroom.bench.measure.Pause;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How fast something went once it was warm.
 *
 * @param articles counted
 * @param seconds that they took
 * @param cpu nanoseconds of processor by group of threads
 */
record Rate(long articles, double seconds, Map<String, Long> cpu) {
    /**
     * Waits for the end.
     *
     * @param done articles until now
     * @param warmUp articles from which on it is measured
     * @param all articles in the end
     * @param limit after which it is given up
     */
    static Rate of(LongSupplier done, long warmUp, long all, Duration limit) {
        Pause.until(() -> done.getAsLong() >= warmUp, limit);
        long begun = done.getAsLong();
        long start = System.nanoTime();
        Cpu before = Cpu.now();
        Pause.until(() -> done.getAsLong() >= all, limit);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Rate(all - begun, seconds, Cpu.now().since(before, Threads::group));
    }

    void print(String name) {
        System.out.printf("%n%s: %,.0f articles/s (%,d in %.1f s)%n", name, articles / seconds, articles, seconds);
        cpu.forEach((group, nanos) -> System.out.printf(
                "  %-32s %6.3f ms of processor an article, %4.0f %% of a core%n",
                group, nanos / 1e6 / articles, nanos / 1e7 / seconds));
    }
}
