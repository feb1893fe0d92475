package io.wireroom.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The wish that a command which runs until it is stopped should stop: SIGINT or SIGTERM, or a test. The process ends
 * once the command has returned, with its exit code, or after {@link #PATIENCE}. Thread-safe.
 */
public final class StopSignal {
    /** How long an orderly stop may take before the process ends anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicBoolean watching = new AtomicBoolean();
    private final boolean ofProcess;
    private volatile int exitCode = ExitCode.CHECK_FAILED;

    private StopSignal(boolean ofProcess) {
        this.ofProcess = ofProcess;
    }

    /** Listens to the process's signals, from the first question on; until then they end it at once. */
    public static StopSignal ofProcess() {
        return new StopSignal(true);
    }

    /** Comes from {@link #ask} only. */
    public static StopSignal manual() {
        return new StopSignal(false);
    }

    /** Asks the command to stop. */
    public void ask() {
        asked.countDown();
    }

    /** True once the command should stop. */
    public boolean asked() {
        watch();
        return asked.getCount() == 0;
    }

    /** Waits for the wish, at most that long; true when it has come. */
    public boolean await(Duration atMost) throws InterruptedException {
        watch();
        return asked.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Says that the command has returned; a process that was asked to stop ends now, with this exit code. */
    public void finished(int code) {
        exitCode = code;
        finished.countDown();
    }

    private void watch() {
        if (ofProcess && watching.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        }
    }

    private void stop() {
        ask();
        try {
            if (!finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                exitCode = ExitCode.CHECK_FAILED;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
