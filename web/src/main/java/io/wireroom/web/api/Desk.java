package io.wireroom.web.api;

import io.wireroom.runtime.service.Health;
import java.net.URI;
import java.util.List;

/** A part of the page and the API: what it answers, what runs behind it, and how it is. */
public interface Desk extends AutoCloseable {
    /** The operations it answers; asked once. */
    List<Endpoint> endpoints();

    /** Hears where the pages of its process are served, before it is started; never where nothing serves them. */
    default void servedAt(URI pages) {}

    /** Starts what runs behind it, and returns. */
    default void start() {}

    /** How it is; works without what is away as well as it can. */
    default Health health() {
        return Health.ready();
    }

    /** Ends what runs behind it. */
    @Override
    default void close() {}
}
