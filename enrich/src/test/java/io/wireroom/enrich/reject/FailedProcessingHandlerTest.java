package io.wireroom.enrich.reject;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Result;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailedProcessingHandlerTest {
    private final List<Rejection> counted = new ArrayList<>();
    private final FailedProcessingHandler handler = new FailedProcessingHandler();

    @BeforeEach
    void configure() {
        RejectWatch watch = (problem, rejection) -> counted.add(rejection);
        handler.configure(Map.of(RejectWatch.CONFIG, watch));
    }

    @Test
    void handleError_ofARecord_keepsItsPayload() {
        Rejection rejection = handled(new Source("wireroom.articles", new byte[] {1, 2}));
        assertThat(rejection.getTopic()).contains("wireroom.articles");
        assertThat(rejection.getPayload()).isPresent();
    }

    @Test
    void handleError_atATick_saysWhereItFailed() {
        Rejection rejection = handled(new Source(null, null));
        assertThat(rejection.getTopic()).isEmpty();
        assertThat(rejection.getMessage()).contains("stories").contains("broken");
    }

    private Rejection handled(Source source) {
        Response response = handler.handleError(source, new Record<>("k", "v", 0), new IllegalStateException("broken"));
        assertThat(response.result()).isEqualTo(Result.RESUME);
        assertThat(counted).hasSize(1);
        byte[] sent = response.deadLetterQueueRecords().get(0).value();
        return Topics.REJECTIONS.valueSerde().deserializer().deserialize(Topics.REJECTIONS.name(), sent);
    }

    /** Where something failed; without a topic at a tick. */
    private record Source(@Nullable String topic, byte @Nullable [] sourceRawValue) implements ErrorHandlerContext {
        @Override
        public int partition() {
            return 0;
        }

        @Override
        public long offset() {
            return 7;
        }

        @Override
        public Headers headers() {
            return new RecordHeaders();
        }

        @Override
        public String processorNodeId() {
            return "stories";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 0);
        }

        @Override
        public long timestamp() {
            return 0;
        }

        @Override
        public byte[] sourceRawKey() {
            return new byte[] {9};
        }
    }
}
