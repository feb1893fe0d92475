package io.wireroom.sink.bulk;

import java.util.Optional;
import java.util.Set;

/**
 * Decides from an answer what became of a document. Only what says that the document itself can never be taken is final;
 * whatever an operator or time can heal is tried again, without end.
 */
final class Judge {
    /** 4xx all the same, yet about the state of index or cluster, not about the document. */
    private static final Set<String> HEALS = Set.of(
            "cluster_block_exception",
            "index_closed_exception",
            "index_not_found_exception",
            "security_exception",
            "unavailable_shards_exception",
            // the limit of open shards in the cluster, met by the creation of a month's index
            "validation_exception");

    private Judge() {}

    /** The fate of the document; empty when it must be sent again. */
    static Optional<Outcome> judge(Operation operation, ItemAnswer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return Optional.of(success(operation, answer));
        }
        if (status == 409) {
            return Optional.of(Outcome.SUPERSEDED);
        }
        if (operation == Operation.DELETE && status == 404) {
            return Optional.of(Outcome.DELETED);
        }
        return isFinal(answer) ? Optional.of(Outcome.REJECTED) : Optional.empty();
    }

    /** True when the answer says that the cluster has too much to do. */
    static boolean isOverload(ItemAnswer answer) {
        return answer.status() == 429 || answer.status() == 503;
    }

    private static Outcome success(Operation operation, ItemAnswer answer) {
        if (operation == Operation.DELETE) {
            return Outcome.DELETED;
        }
        return answer.result().equals("created") ? Outcome.CREATED : Outcome.UPDATED;
    }

    private static boolean isFinal(ItemAnswer answer) {
        int status = answer.status();
        boolean client = status >= 400 && status < 500;
        boolean waits = status == 401 || status == 403 || status == 408 || status == 429;
        return client && !waits && !HEALS.contains(answer.errorType());
    }
}
