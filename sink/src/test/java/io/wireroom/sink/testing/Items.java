package io.wireroom.sink.testing;

import io.wireroom.sink.bulk.Batch;
import io.wireroom.sink.bulk.BulkAnswer;
import io.wireroom.sink.bulk.BulkItem;
import io.wireroom.sink.bulk.DocumentKey;
import io.wireroom.sink.bulk.ItemAnswer;
import io.wireroom.sink.bulk.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Documents of a bulk request and answers to it. */
public final class Items {
    private Items() {}

    /** A document at an offset of partition 0, with the offset as its version. */
    public static BulkItem item(String id, long offset) {
        return item(id, offset, 0);
    }

    /** A document at an offset of a partition. */
    public static BulkItem item(String id, long offset, int partition) {
        byte[] json = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        return BulkItem.index(new DocumentKey("articles", id), offset, json, new Position("t", partition, offset));
    }

    /** Ids of a batch. */
    public static List<String> ids(Batch batch) {
        return batch.items().stream().map(item -> item.key().id()).toList();
    }

    /** Every document of the batch was created. */
    public static BulkAnswer created(Batch batch) {
        return each(batch, id -> ItemAnswer.done(201, "created"));
    }

    /** Each document of the batch is answered by its id. */
    public static BulkAnswer each(Batch batch, Function<String, ItemAnswer> answer) {
        return BulkAnswer.items(ids(batch).stream().map(answer).toList());
    }

    /** Too many requests. */
    public static ItemAnswer busy() {
        return ItemAnswer.failed(429, "es_rejected_execution_exception", "the queue is full");
    }

    /** A field that does not fit. */
    public static ItemAnswer unfit() {
        return ItemAnswer.failed(400, "document_parsing_exception", "failed to parse field [version]");
    }
}
