package io.wireroom.bench.ingest;

import io.wireroom.bench.site.FeedSite;

/** What a thread of a benchmark does, by its name. */
final class Threads {
    static final String WORKERS = "poller: workers";
    static final String LOOP = "poller: loop";
    static final String CLIENTS = "poller: Kafka and HTTP clients";
    static final String SITE = "site";
    static final String BROKER = "broker and others";

    private Threads() {}

    static String group(String name) {
        if (name.startsWith("ingest-poll-worker") || name.startsWith("bench-client")) {
            return WORKERS;
        }
        if (name.startsWith("ingest-poll")) {
            return LOOP;
        }
        if (name.startsWith("kafka-producer-network")
                || name.startsWith("kafka-coordinator")
                || name.startsWith("OkHttp")) {
            return CLIENTS;
        }
        return name.equals(FeedSite.THREAD) ? SITE : BROKER;
    }
}
