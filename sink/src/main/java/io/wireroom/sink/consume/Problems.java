package io.wireroom.sink.consume;

import io.wireroom.sink.SinkProblem;
import io.wireroom.sink.bulk.ItemAnswer;
import java.util.Set;

/** Elasticsearch's errors as reasons of ours. */
final class Problems {
    private static final Set<String> MAPPING = Set.of(
            "document_parsing_exception",
            "mapper_parsing_exception",
            "mapper_exception",
            "strict_dynamic_mapping_exception");

    private Problems() {}

    static SinkProblem of(ItemAnswer answer) {
        if (answer.status() == 413) {
            return SinkProblem.TOO_LARGE;
        }
        return MAPPING.contains(answer.errorType()) ? SinkProblem.MAPPING_CONFLICT : SinkProblem.REFUSED;
    }
}
