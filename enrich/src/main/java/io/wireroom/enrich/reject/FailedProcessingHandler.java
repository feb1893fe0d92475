package io.wireroom.enrich.reject;

import io.wireroom.schemas.record.Rejection;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a record on which processing failed into a rejection and goes on (KIP-1033, KIP-1034). What fails at a tick has no
 * record; its rejection says where it failed.
 */
public final class FailedProcessingHandler implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailedProcessingHandler.class);

    private RejectWatch watch = (problem, rejection) -> {};

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        EnrichProblem problem = EnrichProblem.PROCESSING_FAILED;
        if (exception instanceof UnusableRecordException unusable) {
            problem = unusable.problem();
        } else {
            LOG.error(
                    "{} failed on {}-{}@{}",
                    context.processorNodeId(),
                    context.topic(),
                    context.partition(),
                    context.offset(),
                    exception);
        }
        String message = DeadLetters.message(exception);
        Rejection rejection = context.topic() == null
                ? DeadLetters.rejection(problem, context.processorNodeId() + ": " + message)
                : DeadLetters.rejection(source(context), problem, message);
        watch.rejected(problem, rejection);
        return Response.resume(DeadLetters.records(rejection));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        watch = RejectWatch.from(configs);
    }

    private static ConsumerRecord<byte[], byte[]> source(ErrorHandlerContext context) {
        return new ConsumerRecord<>(
                context.topic(),
                context.partition(),
                context.offset(),
                context.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.headers(),
                Optional.empty());
    }
}
