package io.wireroom.embedded;

import io.wireroom.embedded.kafka.EmbeddedKafka;
import io.wireroom.embedded.kafka.KafkaOptions;
import io.wireroom.embedded.machine.EmbeddedServerException;
import io.wireroom.embedded.search.EmbeddedElasticsearch;
import io.wireroom.embedded.search.SearchOptions;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Both servers together, started side by side.
 *
 * @param kafka the broker
 * @param search the Elasticsearch node
 */
public record EmbeddedServers(EmbeddedKafka kafka, EmbeddedElasticsearch search) implements AutoCloseable {

    /** Both with default options and free ports, in the folders {@code kafka} and {@code elasticsearch} of the given one. */
    public static EmbeddedServers start(Path folder) {
        return start(KafkaOptions.in(folder.resolve("kafka")), SearchOptions.in(folder.resolve("elasticsearch")));
    }

    /**
     * Starts both and returns when both are ready.
     *
     * @throws EmbeddedServerException when one does not start; the other one is then stopped again
     */
    public static EmbeddedServers start(KafkaOptions kafkaOptions, SearchOptions searchOptions) {
        CompletableFuture<EmbeddedElasticsearch> search =
                CompletableFuture.supplyAsync(() -> EmbeddedElasticsearch.start(searchOptions), EmbeddedServers::run);
        EmbeddedKafka kafka;
        try {
            kafka = EmbeddedKafka.start(kafkaOptions);
        } catch (RuntimeException e) {
            closeWhenStarted(search);
            throw e;
        }
        try {
            return new EmbeddedServers(kafka, search.join());
        } catch (CompletionException e) {
            kafka.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops both; the data stays. */
    @Override
    public void close() {
        try (kafka;
                search) {
            // closed in reverse order: the search node first, then the broker, whichever fails
        }
    }

    private static void run(Runnable task) {
        new Thread(task, "search-node-start").start();
    }

    private static void closeWhenStarted(CompletableFuture<EmbeddedElasticsearch> search) {
        search.handle((started, failure) -> started)
                .thenAccept(started -> {
                    if (started != null) {
                        started.close();
                    }
                })
                .join();
    }
}
