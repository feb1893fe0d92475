package io.wireroom.ingest.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on loopback for tests; every name under {@code localhost} reaches it. */
public final class LocalSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(LocalSite::daemon);
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    public LocalSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /** Serves a path and what is under it. */
    public LocalSite on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "")
                    + exchange.getRequestURI());
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    public LocalSite on(String path, String contentType, String body) {
        return on(path, exchange -> answer(exchange, 200, Map.of("Content-Type", contentType), body));
    }

    /** Address of a path on {@code host}, such as {@code news.localhost}. */
    public String url(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    public String url(String path) {
        return url("127.0.0.1", path);
    }

    /** Host and path of each request so far, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public static void answer(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        answer(exchange, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    public static void answer(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::add);
        boolean bodiless = status == 304 || body.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "local-site");
        thread.setDaemon(true);
        return thread;
    }
}
