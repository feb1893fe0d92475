package io.wireroom.schemas.rejection;

import io.wireroom.schemas.record.RejectedHeader;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Stage;
import io.wireroom.schemas.serde.AvroGuard;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Builds {@link Rejection}s, so that all stages fill them alike. */
public final class Rejections {
    /** Media type of a payload that is a record's value as it stood on a Wireroom topic. */
    public static final String AVRO = "avro/binary";

    /** Bytes of a payload that are kept; what is longer is cut and marked so. */
    public static final int MAX_PAYLOAD_BYTES = 900 * 1024;

    /** Header in which a retried record carries how often it was rejected before; decimal digits. */
    public static final String ATTEMPTS_HEADER = "wireroom-attempts";

    static {
        AvroGuard.install();
    }

    private Rejections() {}

    /** A rejection without a payload. */
    public static Rejection of(Stage stage, Enum<?> reason, String message, Instant at) {
        return start(stage, reason, message, at).build();
    }

    /** Starts a rejection; the caller adds subject, source record and payload as far as it knows them. */
    public static Rejection.Builder start(Stage stage, Enum<?> reason, String message, Instant at) {
        return Rejection.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setStage(stage)
                .setReason(reason.name())
                .setMessage(message)
                .setRejectedAt(at);
    }

    /** Adds a payload, cut to {@link #MAX_PAYLOAD_BYTES}. */
    public static Rejection.Builder payload(Rejection.Builder builder, String contentType, byte[] payload) {
        boolean cut = payload.length > MAX_PAYLOAD_BYTES;
        return builder.setContentType(contentType)
                .setTruncated(cut)
                .setPayload(ByteBuffer.wrap(cut ? Arrays.copyOf(payload, MAX_PAYLOAD_BYTES) : payload));
    }

    /** Adds a consumed record whole: where it stood, key, value, headers and how often it was tried. */
    public static Rejection.Builder source(
            Rejection.Builder builder, ConsumerRecord<byte[], byte[]> source, int attempt) {
        builder.setTopic(source.topic())
                .setPartition(source.partition())
                .setOffset(source.offset())
                .setKey(text(source.key()))
                .setHeaders(Arrays.stream(source.headers().toArray())
                        .map(Rejections::header)
                        .toList())
                .setAttempt(attempt);
        return source.value() == null ? builder : payload(builder, AVRO, source.value());
    }

    /** 1 for a record that was never rejected, one more for each time it was; unreadable headers count as none. */
    public static int attempt(Headers headers) {
        Header header = headers.lastHeader(ATTEMPTS_HEADER);
        if (header == null || header.value() == null) {
            return 1;
        }
        String digits = new String(header.value(), StandardCharsets.US_ASCII);
        return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) + 1 : 1;
    }

    private static RejectedHeader header(Header header) {
        byte[] value = header.value() == null ? new byte[0] : header.value();
        return RejectedHeader.newBuilder()
                .setName(header.key())
                .setValue(ByteBuffer.wrap(value))
                .build();
    }

    private static @Nullable String text(byte @Nullable [] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }
}
