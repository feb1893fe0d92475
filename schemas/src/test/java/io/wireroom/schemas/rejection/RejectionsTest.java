package io.wireroom.schemas.rejection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import java.nio.CharBuffer;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionsTest {
    enum Reason {
        TOO_ODD
    }

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void of_reasonAndMessage_areKept() {
        Rejection rejection = Rejections.of(Stage.FETCH, Reason.TOO_ODD, "it is odd", NOW);

        assertThat(rejection.getReason()).isEqualTo("TOO_ODD");
        assertThat(rejection.getRejectedAt()).isEqualTo(NOW);
        assertThat(rejection.getPayload()).isEmpty();
    }

    @Test
    void source_record_isKeptWhole() {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("wireroom.articles", 3, 42, "key".getBytes(UTF_8), "value".getBytes(UTF_8));
        record.headers().add("h", "v".getBytes(UTF_8));

        Rejection rejection = Rejections.source(
                        Rejections.start(Stage.ENRICH, Reason.TOO_ODD, "it is odd", NOW), record, 2)
                .build();

        assertThat(rejection.getTopic()).contains("wireroom.articles");
        assertThat(rejection.getPartition()).contains(3);
        assertThat(rejection.getOffset()).contains(42L);
        assertThat(rejection.getPayload().map(UTF_8::decode).map(CharBuffer::toString))
                .contains("value");
        assertThat(rejection.getHeaders()).extracting("name").containsExactly("h");
        assertThat(rejection.getAttempt()).isEqualTo(2);
    }

    @Test
    void payload_tooLarge_isCutAndMarked() {
        byte[] large = new byte[Rejections.MAX_PAYLOAD_BYTES + 1];

        Rejection rejection = Rejections.payload(
                        Rejections.start(Stage.POLL, Reason.TOO_ODD, "large", NOW), "text/html", large)
                .build();

        assertThat(rejection.getTruncated()).isTrue();
        assertThat(rejection.getPayload())
                .hasValueSatisfying(p -> assertThat(p.remaining()).isEqualTo(Rejections.MAX_PAYLOAD_BYTES));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "9, 10", "x, 1", "'', 1", "12345678, 1"})
    void attempt_headerOfARetriedRecord_isCountedOn(String header, int attempt) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(Rejections.ATTEMPTS_HEADER, header.getBytes(UTF_8));

        assertThat(Rejections.attempt(headers)).isEqualTo(attempt);
        assertThat(Rejections.attempt(new RecordHeaders())).isEqualTo(1);
    }
}
