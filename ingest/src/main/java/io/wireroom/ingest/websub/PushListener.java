package io.wireroom.ingest.websub;

import io.wireroom.runtime.http.HttpLimits;
import io.wireroom.runtime.http.HttpServer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server that hubs call, mostly behind a reverse proxy. Thread-safe. */
public final class PushListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PushListener.class);

    private final WebSubSettings settings;
    private final CallbackPages pages;
    private final Pushes pushes;
    private volatile Optional<HttpServer> server = Optional.empty();

    /**
     * A listener that does not listen yet.
     *
     * @param pushes where is kept what hubs tell; closed with the listener
     * @param unfollowed true for a feed of which it is known that nobody follows it
     */
    public PushListener(
            WebSubSettings settings,
            Pushes pushes,
            Predicate<String> unfollowed,
            WebSubWatch watch,
            InstantSource clock) {
        this.settings = settings;
        this.pushes = pushes;
        this.pages = new CallbackPages(
                new CallbackKeys(settings),
                pushes,
                unfollowed,
                watch,
                clock,
                settings.maxSize().toIntBytes());
    }

    /** Listens from now on; bodies above the limit are read one byte beyond it, to be counted. */
    public void start() {
        HttpServer started = HttpServer.start(
                settings.listener(),
                pages,
                HttpLimits.DEFAULTS.withBodyBytes(settings.maxSize().toIntBytes() + 1));
        server = Optional.of(started);
        LOG.info("hubs reach {} at {}", started.uri(), settings.publicUrl());
    }

    @Override
    public void close() {
        server.ifPresent(HttpServer::close);
        pushes.close();
    }
}
