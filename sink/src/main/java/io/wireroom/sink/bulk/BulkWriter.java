package io.wireroom.sink.bulk;

import java.util.concurrent.CompletionStage;

/** Sends a batch. Never fails exceptionally: whatever goes wrong is an answer. */
public interface BulkWriter {
    CompletionStage<BulkAnswer> send(Batch batch);
}
