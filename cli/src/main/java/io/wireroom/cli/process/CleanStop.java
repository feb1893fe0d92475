package io.wireroom.cli.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a command's work end in order when the process is told to stop (SIGTERM, Ctrl-C): its thread is interrupted, and the
 * process waits until it has closed everything that it has opened.
 */
final class CleanStop {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private CleanStop(Thread worker) {
        this.hook = new Thread(() -> stop(worker), "clean-stop");
    }

    /** Does the work in this thread and returns what comes of it. */
    static <T> T of(Supplier<T> work) {
        CleanStop stop = new CleanStop(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(stop.hook);
        try {
            return work.get();
        } finally {
            stop.end();
        }
    }

    private void stop(Thread worker) {
        worker.interrupt();
        try {
            boolean inOrder = ended.await(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
            if (!inOrder) {
                System.err.println("wireroom: the work did not end within " + AT_MOST.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is stopping already, which is what the hook is for
        }
    }
}
