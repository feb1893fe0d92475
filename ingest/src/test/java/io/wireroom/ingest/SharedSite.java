package io.wireroom.ingest;

import com.sun.net.httpserver.HttpExchange;
import io.wireroom.ingest.http.LocalSite;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many hosts with two feeds each, which all get one more entry when the test says so. Keeps a log of who asked for what, when
 * and beside whom.
 */
final class SharedSite implements AutoCloseable {
    private static final long LATENCY_MILLIS = 20;
    private static final int FEEDS_A_HOST = 2;

    private final LocalSite site = new LocalSite();
    private final int feeds;
    private final Map<String, String> atHost = new ConcurrentHashMap<>();
    private final Queue<String> overlaps = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Long>> polls = new ConcurrentHashMap<>();
    private final Set<String> clients = ConcurrentHashMap.newKeySet();
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger entries = new AtomicInteger(1);

    SharedSite(int feeds) {
        this.feeds = feeds;
        site.on("/f/", this::answer);
    }

    List<String> feedUrls() {
        return IntStream.range(0, feeds)
                .mapToObj(feed -> site.url(host(feed), "/f/" + feed))
                .toList();
    }

    /** Addresses of all entries so far. */
    List<String> entryUrls() {
        List<String> urls = new ArrayList<>();
        for (int feed = 0; feed < feeds; feed++) {
            for (int entry = 0; entry < entries.get(); entry++) {
                urls.add(site.url(host(feed), entry(feed, entry)));
            }
        }
        return urls;
    }

    /** From now on each feed has one more entry. */
    void publishOneMore() {
        entries.incrementAndGet();
    }

    /** Requests to a host while another one to it was being answered. */
    List<String> overlaps() {
        return List.copyOf(overlaps);
    }

    /** User agents seen since the last call. */
    Set<String> clientsSince() {
        Set<String> seen = Set.copyOf(clients);
        clients.clear();
        return seen;
    }

    /** Shortest time between two polls of the same feed. */
    Duration shortestRest() {
        return Duration.ofNanos(polls.values().stream()
                .map(List::copyOf)
                .flatMap(times -> IntStream.range(1, times.size()).mapToObj(i -> times.get(i) - times.get(i - 1)))
                .min(Long::compare)
                .orElse(Long.MAX_VALUE));
    }

    @Override
    public void close() {
        never.countDown();
        site.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int feed = Integer.parseInt(path.substring(3));
        String client = exchange.getRequestHeaders().getFirst("User-Agent");
        clients.add(client);
        polls.computeIfAbsent(path, any -> new ConcurrentLinkedQueue<>()).add(System.nanoTime());
        String beside = atHost.putIfAbsent(host(feed), client + " " + path);
        if (beside != null) {
            overlaps.add(client + " " + path + " beside " + beside);
        }
        try {
            never.await(LATENCY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (beside == null) {
            atHost.remove(host(feed));
        }
        send(exchange, feed, entries.get());
    }

    private void send(HttpExchange exchange, int feed, int now) throws IOException {
        String etag = "\"v" + now + "\"";
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            LocalSite.answer(exchange, 304, Map.of("ETag", etag), "");
            return;
        }
        String items = IntStream.range(0, now)
                .mapToObj(i -> NewsSite.item("Story " + feed + "-" + i, site.url(host(feed), entry(feed, i))))
                .collect(Collectors.joining());
        LocalSite.answer(exchange, 200, Map.of("ETag", etag, "Content-Type", "text/xml"), NewsSite.rss(items));
    }

    private static String entry(int feed, int number) {
        return "/a/" + feed + "-" + number;
    }

    private static String host(int feed) {
        return "h" + feed / FEEDS_A_HOST + ".localhost";
    }
}
