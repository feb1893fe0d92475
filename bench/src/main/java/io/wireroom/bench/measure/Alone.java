package io.wireroom.bench.measure;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/** What a work costs on one thread with nothing beside it. */
public final class Alone {
    private static final double NANOS_A_MILLI = 1e6;

    private Alone() {}

    /**
     * Works on some inputs again and again, for as long to warm up as to measure.
     *
     * @param work gives a number that is not negative, so that its work cannot be left out
     * @return milliseconds of processor for each input, the mean
     */
    public static <T> double millis(List<T> inputs, Duration time, ToLongFunction<T> work) {
        repeat(inputs, time, work); // until the compiler is through
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long done = repeat(inputs, time, work);
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / NANOS_A_MILLI / done;
    }

    private static <T> long repeat(List<T> inputs, Duration time, ToLongFunction<T> work) {
        long end = System.nanoTime() + time.toNanos();
        long done = 0;
        while (System.nanoTime() < end) {
            for (T input : inputs) {
                if (work.applyAsLong(input) < 0) {
                    throw new IllegalStateException("what is computed is used, so that it is not left out");
                }
            }
            done += inputs.size();
        }
        return done;
    }
}
