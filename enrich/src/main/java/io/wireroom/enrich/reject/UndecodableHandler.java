package io.wireroom.enrich.reject;

import io.wireroom.schemas.record.Rejection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Turns bytes that are no record into a rejection and goes on (KIP-161, KIP-1034). */
public final class UndecodableHandler implements DeserializationExceptionHandler {
    private RejectWatch watch = (problem, rejection) -> {};

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> source, Exception exception) {
        Rejection rejection =
                DeadLetters.rejection(source, EnrichProblem.UNDECODABLE, String.valueOf(exception.getMessage()));
        watch.rejected(EnrichProblem.UNDECODABLE, rejection);
        return Response.resume(DeadLetters.records(rejection));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        watch = RejectWatch.from(configs);
    }
}
