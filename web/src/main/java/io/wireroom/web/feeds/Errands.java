package io.wireroom.web.feeds;

import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Work that takes longer than a request may: begun by one, asked for by others. The latest are remembered. Thread-safe. */
final class Errands<T> implements AutoCloseable {
    private static final int AT_ONCE = 3;
    private static final int WAITING = 20;
    private static final int REMEMBERED = 50;

    private final ThreadPoolExecutor threads;
    private final Map<String, Errand<T>> errands = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Errand<T>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Errands(String name) {
        this.threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * A piece of work.
     *
     * @param about what it is about
     * @param steps how many steps it has taken
     */
    record Errand<T>(String id, String about, AtomicInteger steps, CompletableFuture<T> result) {
        /** Its result, if it comes in time. */
        Optional<T> within(Duration time) {
            try {
                return Optional.of(result.get(time.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an errand failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    /**
     * Begins work.
     *
     * @param work told where to count its steps
     * @throws io.wireroom.web.api.ProblemException when too much waits already
     */
    Errand<T> begin(String about, Function<IntConsumer, T> work) {
        Errand<T> errand =
                new Errand<>(UUID.randomUUID().toString(), about, new AtomicInteger(), new CompletableFuture<>());
        try {
            threads.execute(() -> run(errand, work));
        } catch (RejectedExecutionException e) {
            throw Problem.of(ProblemKind.TOO_MANY, "others look at the web just now; try again in a moment")
                    .asException();
        }
        synchronized (errands) {
            errands.put(errand.id(), errand);
        }
        return errand;
    }

    /** Work that was begun and is still remembered. */
    Optional<Errand<T>> find(String id) {
        synchronized (errands) {
            return Optional.ofNullable(errands.get(id));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void run(Errand<T> errand, Function<IntConsumer, T> work) {
        try {
            errand.result().complete(work.apply(errand.steps()::set));
        } catch (RuntimeException e) {
            errand.result().completeExceptionally(e);
        }
    }
}
