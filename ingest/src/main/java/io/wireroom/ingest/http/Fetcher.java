package io.wireroom.ingest.http;

/** Gets documents. Thread-safe. */
@FunctionalInterface
public interface Fetcher {
    /** Gets one document, blocking for at most the request's time limit; what goes wrong is in the result. */
    FetchResult fetch(FetchRequest request);
}
