package io.wireroom.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    @ParameterizedTest
    @CsvSource({
        "INDEX, 201, created, CREATED",
        "INDEX, 200, updated, UPDATED",
        "DELETE, 200, deleted, DELETED",
        "DELETE, 404, not_found, DELETED"
    })
    void judge_success_isFinal(Operation operation, int status, String result, Outcome outcome) {
        assertThat(Judge.judge(operation, ItemAnswer.done(status, result))).contains(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "409, version_conflict_engine_exception, SUPERSEDED",
        "400, document_parsing_exception, REJECTED",
        "400, illegal_argument_exception, REJECTED",
        "413, , REJECTED"
    })
    void judge_documentCanNeverBeTaken_isFinal(int status, String type, Outcome outcome) {
        assertThat(Judge.judge(Operation.INDEX, failed(status, type))).contains(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "429, es_rejected_execution_exception",
        "429, circuit_breaking_exception",
        "503, unavailable_shards_exception",
        "500, exception",
        "403, cluster_block_exception",
        "403, security_exception",
        "401, security_exception",
        "404, index_not_found_exception",
        "400, index_closed_exception",
        "400, validation_exception",
        "0, "
    })
    void judge_timeOrAnOperatorCanHealIt_isTriedAgain(int status, String type) {
        assertThat(Judge.judge(Operation.INDEX, failed(status, type))).isEmpty();
    }

    @Test
    void isOverload_onlyBusyAnswers() {
        assertThat(Judge.isOverload(failed(429, "es_rejected_execution_exception")))
                .isTrue();
        assertThat(Judge.isOverload(failed(403, "cluster_block_exception"))).isFalse();
    }

    private static ItemAnswer failed(int status, @org.jspecify.annotations.Nullable String type) {
        return ItemAnswer.failed(status, type == null ? "" : type, "reason");
    }
}
