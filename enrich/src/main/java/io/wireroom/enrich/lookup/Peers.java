package io.wireroom.enrich.lookup;

import org.apache.kafka.streams.state.HostInfo;

/** Other instances of the enrichment. Thread-safe. */
@FunctionalInterface
interface Peers {
    /**
     * Asks one for what it holds itself.
     *
     * @param path path and query
     * @return what it says; unavailable when it does not answer
     */
    Finding ask(HostInfo peer, String path);
}
