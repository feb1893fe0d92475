package io.wireroom.ingest.fuzz;

import com.sun.management.ThreadMXBean;
import io.wireroom.ingest.feed.FeedLimits;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedResult;
import io.wireroom.ingest.feed.PreviewJson;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One document read on a thread of its own with a small stack.
 *
 * @param outcome format or problem, or the exception that it should not have thrown
 * @param finding what is wrong with that; empty where all is well
 * @param cpu time of the reading thread
 * @param allocated bytes, freed ones included
 */
record Trial(String outcome, Optional<String> finding, Duration cpu, long allocated) {
    private static final int STACK = 256 << 10;
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration MOST_CPU = Duration.ofSeconds(4);
    private static final long LEAST_ALLOCATION = 64L << 20;
    private static final int ALLOCATED_PER_BYTE = 1_500;
    private static final URI BASE = URI.create("https://example.com/feed.xml");
    private static final FeedReader READER = new FeedReader(InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")));

    static Trial of(byte[] document) throws InterruptedException {
        FutureTask<Trial> task = new FutureTask<>(measured(document));
        Thread thread = new Thread(null, task, "trial", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return new Trial("HANG", Optional.of("no answer in " + DEADLINE), DEADLINE, 0);
        } catch (ExecutionException e) {
            Throwable thrown = Objects.requireNonNullElse(e.getCause(), e);
            return new Trial(thrown.getClass().getSimpleName(), Optional.of(thrown.toString()), Duration.ZERO, 0);
        }
    }

    private static Callable<Trial> measured(byte[] document) {
        return () -> {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            long began = threads.getCurrentThreadCpuTime();
            FeedResult result = READER.read(document, Optional.empty(), BASE, FeedLimits.DEFAULT);
            boolean shown = !PreviewJson.of("x", result).toString().isEmpty();
            Duration cpu = Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            String outcome = result.feed()
                    .map(feed -> feed.format().name())
                    .orElseGet(() -> result.problem().orElseThrow().name());
            Optional<String> finding = shown ? excess(document, cpu, allocated) : Optional.of("shows nothing");
            return new Trial(outcome, finding, cpu, allocated);
        };
    }

    private static Optional<String> excess(byte[] document, Duration cpu, long allocated) {
        if (cpu.compareTo(MOST_CPU) > 0) {
            return Optional.of("CPU time " + cpu);
        }
        long most = LEAST_ALLOCATION + (long) ALLOCATED_PER_BYTE * document.length;
        return allocated > most ? Optional.of("allocated " + (allocated >> 20) + " MiB") : Optional.empty();
    }
}
