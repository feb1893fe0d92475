package io.wireroom.runtime.service;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpHandler;
import java.net.URI;
import java.util.Map;

/**
 * A part of the pipeline that runs until it is stopped: ingest, enrich, sink. {@code start} and {@code close} are called
 * once, by one thread; {@code health} and {@code status} by any thread at any time.
 */
public interface Role extends AutoCloseable {
    /** Name in logs and health, such as {@code sink}. */
    String name();

    /**
     * Starts the role's threads and returns; becoming ready may take longer, see {@link #health}.
     *
     * @throws RuntimeException when it cannot start, with a message that says what to do
     */
    void start();

    Health health();

    /**
     * What an operator wants to see of it: names to numbers, texts, or maps of these, in the order in which to show
     * them; becomes JSON.
     */
    Map<String, Object> status();

    /**
     * Pages of its own, for {@code GET} and {@code HEAD} below a slash, its name and a slash; called by many threads at
     * once, before the start and after the end as well.
     */
    default HttpHandler pages() {
        return request -> HttpAnswer.notFound();
    }

    /** Hears where the pages of its process are served, once, before it is started; never where nothing serves them. */
    default void servedAt(URI pages) {}

    /** Stops in order: finishes or gives up work in flight, loses nothing, returns when its threads have ended. */
    @Override
    void close();
}
