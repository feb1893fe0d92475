package io.wireroom.web.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads server-sent events as the standard says, and goes on from the last id it got. */
public final class EventReader implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> articles = new CopyOnWriteArrayList<>();
    private final URI uri;
    private final Thread thread;
    private volatile Optional<String> last;
    private volatile boolean live;
    private volatile Optional<InputStream> open = Optional.empty();

    /**
     * Subscribes.
     *
     * @param last id of the last event that was read before
     */
    public EventReader(URI uri, Optional<String> last) {
        this.uri = uri;
        this.last = last;
        this.thread = new Thread(this::read, "events");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ids of the articles read so far, in order. */
    public List<String> articles() {
        return List.copyOf(articles);
    }

    /** Id of the last event. */
    public Optional<String> last() {
        return last;
    }

    /** True once everything from the past has come. */
    public boolean isLive() {
        return live;
    }

    /** True once the connection has ended. */
    public boolean hasEnded() {
        return !thread.isAlive();
    }

    @Override
    public void close() {
        try {
            if (open.isPresent()) {
                open.get().close();
            }
            thread.join();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        last.ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            open = Optional.of(answer.body());
            Scanner lines = new Scanner(answer.body(), StandardCharsets.UTF_8).useDelimiter("\n\n");
            while (lines.hasNext()) {
                take(lines.next());
            }
        } catch (IOException e) {
            // the connection has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String event) {
        Optional<String> data = field(event, "data: ");
        boolean isArticle = event.contains("event: article\n");
        if (isArticle) {
            articles.add(data.orElseThrow().replaceFirst("^\\{\"id\":\"([^\"]*)\".*", "$1"));
        }
        field(event, "id: ").ifPresent(id -> last = Optional.of(id));
        live |= event.contains("event: live\n");
    }

    private static Optional<String> field(String event, String name) {
        return event.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }
}
