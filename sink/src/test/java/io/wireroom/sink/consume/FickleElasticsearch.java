package io.wireroom.sink.consume;

import io.wireroom.sink.bulk.Batch;
import io.wireroom.sink.bulk.BulkAnswer;
import io.wireroom.sink.bulk.BulkItem;
import io.wireroom.sink.bulk.BulkWriter;
import io.wireroom.sink.bulk.ItemAnswer;
import io.wireroom.sink.testing.Items;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * An index with external versions that answers late, in any order, and often badly: busy documents, lost connections
 * before and after the work was done, refused requests. Every tenth id can never be taken.
 */
final class FickleElasticsearch implements BulkWriter {
    private final Random random;
    private final Map<String, Long> revisions = new HashMap<>();
    private final TreeMap<Long, String> settledOffsets = new TreeMap<>();
    private final List<Runnable> underWay = new ArrayList<>();

    FickleElasticsearch(Random random) {
        this.random = random;
    }

    @Override
    public CompletionStage<BulkAnswer> send(Batch batch) {
        CompletableFuture<BulkAnswer> future = new CompletableFuture<>();
        underWay.add(() -> future.complete(answer(batch)));
        return future;
    }

    /** Answers some of the requests under way, in any order. */
    void answerSome() {
        for (int i = random.nextInt(3); i > 0 && !underWay.isEmpty(); i--) {
            underWay.remove(random.nextInt(underWay.size())).run();
        }
    }

    /** True when every record below an offset has been decided here. */
    boolean newestIsThere(long committed) {
        return settledOffsets.headMap(committed).size() == committed;
    }

    Map<String, Long> revisions() {
        return revisions;
    }

    int unfitIds(int ids) {
        return ids / 10;
    }

    private BulkAnswer answer(Batch batch) {
        int dice = random.nextInt(20);
        if (dice == 0) {
            return BulkAnswer.unavailable(503, "not now");
        }
        if (dice == 1 && batch.items().size() > 1) {
            return BulkAnswer.refused(413, "too large");
        }
        BulkAnswer answer =
                BulkAnswer.items(batch.items().stream().map(this::answer).toList());
        return dice == 2 ? BulkAnswer.unavailable(0, "connection lost after the work was done") : answer;
    }

    private ItemAnswer answer(BulkItem item) {
        if (random.nextInt(10) == 0) {
            return Items.busy();
        }
        String id = item.key().id();
        settledOffsets.put(item.position().offset(), id);
        if (id.endsWith("0")) {
            return Items.unfit();
        }
        long version = item.version().orElseThrow();
        Long there = revisions.get(id);
        if (there != null && there >= version) {
            return ItemAnswer.failed(409, "version_conflict_engine_exception", "older");
        }
        revisions.put(id, version);
        return there == null ? ItemAnswer.done(201, "created") : ItemAnswer.done(200, "updated");
    }
}
