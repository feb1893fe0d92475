package io.wireroom.ingest.http;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Open connections, those of each host in one of several pools. OkHttp compares a request with every connection of its pool
 * until one fits, which with a hundred open ones costs more than the request's own work. All else is shared. Thread-safe.
 */
final class Connections implements AutoCloseable {
    private static final int POOLS = 16;

    private final List<OkHttpClient> clients;

    /** @param idle connections that are kept for half a minute in all, evenly over the pools */
    Connections(OkHttpClient.Builder settings, int idle) {
        OkHttpClient shared = settings.build();
        int idleInEach = (idle + POOLS - 1) / POOLS;
        this.clients = IntStream.range(0, POOLS)
                .mapToObj(any -> shared.newBuilder()
                        .connectionPool(new ConnectionPool(idleInEach, 30, TimeUnit.SECONDS))
                        .build())
                .toList();
    }

    /** The client that has the connections to a host. */
    OkHttpClient to(HttpUrl url) {
        return clients.get(Math.floorMod(url.host().hashCode(), POOLS));
    }

    /** Ends idle connections and cancels requests under way. */
    @Override
    public void close() {
        OkHttpClient any = clients.get(0);
        any.dispatcher().cancelAll();
        clients.forEach(client -> client.connectionPool().evictAll());
        any.dispatcher().executorService().shutdown();
    }
}
