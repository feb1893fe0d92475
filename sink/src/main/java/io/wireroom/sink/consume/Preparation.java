package io.wireroom.sink.consume;

import io.wireroom.sink.bulk.Backoff;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares the cluster before the first document, off the caller's thread, again and again until it succeeds. Not
 * thread-safe.
 */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final Setup setup;
    private final Executor executor;
    private final Backoff backoff;
    private @Nullable CompletableFuture<Void> attempt;
    private Instant nextAttemptAt = Instant.MIN;
    private int failures;
    private boolean done;
    private @Nullable String problem;

    Preparation(Setup setup, Executor executor, Backoff backoff) {
        this.setup = setup;
        this.executor = executor;
        this.backoff = backoff;
    }

    /** True once the cluster is prepared; begins an attempt when one is due. */
    boolean isDone(Instant now) {
        if (done) {
            return true;
        }
        if (attempt == null && !now.isBefore(nextAttemptAt)) {
            attempt = CompletableFuture.runAsync(this::run, executor);
        }
        if (attempt != null && attempt.isDone()) {
            conclude(attempt, now);
            attempt = null;
        }
        return done;
    }

    /** Why the last attempt failed; empty when none did, or all is done. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private void run() {
        try {
            setup.prepare();
        } catch (IOException e) {
            throw new CompletionException(e.getMessage(), e);
        }
    }

    private void conclude(CompletableFuture<Void> finished, Instant now) {
        Throwable failure = finished.handle((nothing, e) -> e).join();
        if (failure == null) {
            done = true;
            problem = null;
            return;
        }
        String reason = String.valueOf(failure.getMessage());
        if (problem == null) {
            LOG.warn("not ready to write yet, trying on: {}", reason);
        }
        problem = reason;
        nextAttemptAt = now.plus(backoff.after(++failures));
    }
}
