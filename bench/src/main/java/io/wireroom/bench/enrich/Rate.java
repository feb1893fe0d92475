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
     * Waits for the end. Articles begun before the measurement do not count, though what is left of them is done in it: the
     * first steps of many may be done long before the last of one.
     *
     * @param begun articles begun until now
     * @param done articles done until now
     * @param warmUp articles begun from which on it is measured
     * @param all articles in the end
     * @param limit after which it is given up
     */
    static Rate of(LongSupplier begun, LongSupplier done, long warmUp, long all, Duration limit) {
        Pause.until(() -> begun.getAsLong() >= warmUp, limit);
        long before = begun.getAsLong();
        return during(all - before, () -> Pause.until(() -> done.getAsLong() >= all, limit));
    }

    /**
     * Measures some work.
     *
     * @param articles that it is for
     */
    static Rate during(long articles, Runnable work) {
        long start = System.nanoTime();
        Cpu before = Cpu.now();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Rate(articles, seconds, Cpu.now().since(before, Threads::group));
    }

    double perSecond() {
        return articles / seconds;
    }

    /** Of all threads, an article. */
    double millisOfProcessor() {
        return cpu.values().stream().mapToLong(Long::longValue).sum() / 1e6 / articles;
    }

    void print(String name) {
        System.out.printf("%n%s: %,.0f articles/s (%,d in %.1f s)%n", name, perSecond(), articles, seconds);
        cpu.forEach((group, nanos) -> System.out.printf(
                "  %-32s %6.3f ms of processor an article, %4.0f %% of a core%n",
                group, nanos / 1e6 / articles, nanos / 1e7 / seconds));
    }
}
