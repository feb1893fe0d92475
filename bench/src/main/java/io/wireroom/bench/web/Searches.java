package io.wireroom.bench.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the API for searches at a steady rate and takes the time of each answer. */
final class Searches implements AutoCloseable {
    private static final List<String> ASKED = List.of(
            "/api/articles?q=government",
            "/api/articles?q=%22interest%20rates%22&sort=best",
            "/api/articles?topic=ai-policy",
            "/api/articles?q=title:google",
            "/api/articles/facets?q=merger",
            "/api/articles?q=trade%20AND%20tariffs&limit=50",
            "/api/stories");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bench-searches");
        thread.setDaemon(true);
        return thread;
    });
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();
    private int asked;

    /** Begins to ask. */
    void begin(URI server, int perSecond) {
        long micros = 1_000_000L / perSecond;
        var unused = clock.scheduleAtFixedRate(() -> ask(server), micros, micros, TimeUnit.MICROSECONDS);
    }

    /** Nanoseconds of the answers, sorted; forgets them. */
    long[] takeNanos() {
        List<Long> taken = new java.util.ArrayList<>();
        for (Long one = nanos.poll(); one != null; one = nanos.poll()) {
            taken.add(one);
        }
        return taken.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Requests that were not answered with 200. */
    int failed() {
        return failed.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void ask(URI server) {
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(server.resolve(ASKED.get(asked++ % ASKED.size())))
                .build();
        var unused = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> {
                    if (failure == null && answer.statusCode() == 200) {
                        nanos.add(System.nanoTime() - start);
                    } else {
                        failed.incrementAndGet();
                    }
                });
    }
}
