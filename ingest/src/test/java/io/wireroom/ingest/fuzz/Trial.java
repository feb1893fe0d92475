package io.wireroom.ingest.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
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
 * @param outcome format, method or problem, or the exception that it should not have thrown
 * @param finding what is wrong with that; empty where all is well
 * @param cpu time of the reading thread
 * @param allocated bytes, freed ones included
 */
record Trial(String outcome, Optional<String> finding, Duration cpu, long allocated) {
    private static final int STACK = 256 << 10;
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration MOST_CPU = Duration.ofSeconds(4);
    private static final long LEAST_ALLOCATION = 64L << 20;

    static Trial of(Subject subject, byte[] document) throws InterruptedException {
        FutureTask<Trial> task = new FutureTask<>(measured(subject, document));
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

    private static Callable<Trial> measured(Subject subject, byte[] document) {
        return () -> {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            long began = threads.getCurrentThreadCpuTime();
            String outcome = subject.outcome(document);
            Duration cpu = Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            long most = LEAST_ALLOCATION + (long) subject.allocatedPerByte() * document.length;
            return new Trial(outcome, excess(cpu, allocated, most), cpu, allocated);
        };
    }

    private static Optional<String> excess(Duration cpu, long allocated, long most) {
        if (cpu.compareTo(MOST_CPU) > 0) {
            return Optional.of("CPU time " + cpu);
        }
        return allocated > most ? Optional.of("allocated " + (allocated >> 20) + " MiB") : Optional.empty();
    }
}
