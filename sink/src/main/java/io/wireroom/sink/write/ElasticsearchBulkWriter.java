package io.wireroom.sink.write;

import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.sink.bulk.Batch;
import io.wireroom.sink.bulk.BulkAnswer;
import io.wireroom.sink.bulk.BulkWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Sends batches to the bulk API. Thread-safe. */
public final class ElasticsearchBulkWriter implements BulkWriter {
    private static final String ERROR = "items.*.error";
    private static final String PATH = "/_bulk?timeout=30s&filter_path=items.*.status,items.*.result," + ERROR;

    private final Elasticsearch elasticsearch;

    public ElasticsearchBulkWriter(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public CompletionStage<BulkAnswer> send(Batch batch) {
        CompletableFuture<Answer> answer;
        try {
            answer = elasticsearch.post(PATH, BulkLines.of(batch.items()));
        } catch (RuntimeException e) { // a client that was closed, or has no room for another request
            answer = CompletableFuture.failedFuture(e);
        }
        return answer.thenApply(BulkAnswers::read).exceptionally(this::unreachable);
    }

    private BulkAnswer unreachable(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return BulkAnswer.unavailable(0, "Elasticsearch at " + elasticsearch.where() + " does not answer: " + cause);
    }
}
