package io.wireroom.web.webhook;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.http.HttpServer;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server that takes deliveries, and answers as it is told. */
final class Receiver implements AutoCloseable {
    private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
    private final Deque<HttpAnswer> answers = new ConcurrentLinkedDeque<>();
    private final HttpServer server =
            HttpServer.start(InetSocketAddress.createUnresolved("127.0.0.1", 0), this::answer);
    private volatile int otherwise = 204;

    /** The next answers; then the usual one again. */
    void willAnswer(HttpAnswer... next) {
        answers.addAll(List.of(next));
    }

    /** The usual answer. */
    void answersAlways(int status) {
        otherwise = status;
    }

    String url() {
        return server.uri() + "/hook";
    }

    List<HttpRequest> requests() {
        return List.copyOf(requests);
    }

    /** Ids of the deliveries, in the order in which they came. */
    List<String> ids() {
        return requests.stream()
                .map(request -> request.header("Wireroom-Delivery").orElse(""))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private HttpAnswer answer(HttpRequest request) {
        requests.add(request);
        HttpAnswer next = answers.pollFirst();
        return next == null ? HttpAnswer.empty(otherwise) : next;
    }
}
