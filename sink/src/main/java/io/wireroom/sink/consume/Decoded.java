package io.wireroom.sink.consume;

import io.wireroom.sink.SinkProblem;
import io.wireroom.sink.bulk.BulkItem;
import java.util.Optional;

/**
 * What a record is to the sink: either an item or a refusal.
 *
 * @param item what to do in the index
 * @param milestones of an article
 * @param refusal why there is no item
 */
record Decoded(Optional<BulkItem> item, Optional<Milestones> milestones, Optional<Refusal> refusal) {

    /** Why a record cannot become a document. */
    record Refusal(SinkProblem problem, String message) {}

    static Decoded article(BulkItem item, Milestones milestones) {
        return new Decoded(Optional.of(item), Optional.of(milestones), Optional.empty());
    }

    static Decoded story(BulkItem item) {
        return new Decoded(Optional.of(item), Optional.empty(), Optional.empty());
    }

    static Decoded refused(SinkProblem problem, String message) {
        return new Decoded(Optional.empty(), Optional.empty(), Optional.of(new Refusal(problem, message)));
    }
}
