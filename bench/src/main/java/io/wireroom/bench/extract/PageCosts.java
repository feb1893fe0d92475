package io.wireroom.bench.extract;

import com.sun.management.ThreadMXBean;
import io.wireroom.bench.extract.PageFolder.Page;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What a work costs for each of some pages, on this thread, the mean over several rounds: processor time, and bytes that it
 * allocates, which are the most that it can hold at any time. Time of the collector is not in it.
 */
final class PageCosts {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double MILLI = 1e6;

    /** Pages from which on what a page costs whatever its size does not count, in bytes. */
    static final int LARGE = 32 * 1024;

    private final List<Page> pages;
    private final double[] millis;
    private final double[] allocated;

    private PageCosts(List<Page> pages, double[] millis, double[] allocated) {
        this.pages = pages;
        this.millis = millis;
        this.allocated = allocated;
    }

    /** Works on all pages over and over, for as long as it takes to warm up, then so many rounds that count. */
    static PageCosts of(List<Page> pages, Consumer<Page> work, Duration warmUp, int rounds) {
        long warm = System.nanoTime() + warmUp.toNanos();
        do {
            pages.forEach(work);
        } while (System.nanoTime() < warm);
        long[] nanos = new long[pages.size()];
        long[] bytes = new long[pages.size()];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < pages.size(); i++) {
                long allocatedBefore = THREAD.getCurrentThreadAllocatedBytes();
                long before = THREAD.getCurrentThreadCpuTime();
                work.accept(pages.get(i));
                nanos[i] += THREAD.getCurrentThreadCpuTime() - before;
                bytes[i] += THREAD.getCurrentThreadAllocatedBytes() - allocatedBefore;
            }
        }
        return new PageCosts(pages, means(nanos, rounds * MILLI), means(bytes, rounds));
    }

    double meanMillis() {
        return Arrays.stream(millis).average().orElse(0);
    }

    /** Milliseconds that so many in a hundred pages do not exceed. */
    double percentileMillis(double percent) {
        return percentile(millis, percent);
    }

    double meanAllocated() {
        return Arrays.stream(allocated).average().orElse(0);
    }

    /** Allocated bytes for a byte of the page, in words; of larger pages only. */
    String factors() {
        double[] factors = IntStream.range(0, allocated.length)
                .filter(i -> pages.get(i).body().length >= LARGE)
                .mapToDouble(i -> allocated[i] / pages.get(i).body().length)
                .toArray();
        return factors.length == 0
                ? "no page is that large"
                : String.format(
                        "p50 %.0f, p99 %.0f, most %.0f",
                        percentile(factors, 50), percentile(factors, 99), percentile(factors, 100));
    }

    /** The slowest pages with their milliseconds, a line each. */
    List<String> slowest(int count) {
        return IntStream.range(0, millis.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> millis[i]).reversed())
                .limit(count)
                .map(i -> String.format(
                        "%8.2f ms  %,9d bytes  %s",
                        millis[i], pages.get(i).body().length, pages.get(i).name()))
                .toList();
    }

    private static double[] means(long[] sums, double by) {
        return Arrays.stream(sums).mapToDouble(sum -> sum / by).toArray();
    }

    private static double percentile(double[] values, double percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(percent / 100 * sorted.length) - 1)];
    }
}
