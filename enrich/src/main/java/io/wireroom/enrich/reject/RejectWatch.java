package io.wireroom.enrich.reject;

import io.wireroom.schemas.record.Rejection;

/** Told of each rejection. */
@FunctionalInterface
public interface RejectWatch {
    /** Key under which the Streams configuration carries the watch to the handlers, which Streams makes itself. */
    String CONFIG = "wireroom.reject.watch";

    void rejected(EnrichProblem problem, Rejection rejection);

    /** The watch in a Streams configuration; one that does nothing where there is none. */
    static RejectWatch from(java.util.Map<String, ?> configs) {
        return configs.get(CONFIG) instanceof RejectWatch watch ? watch : (problem, rejection) -> {};
    }
}
