package io.wireroom.schemas.serde;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Encodes and decodes one record class; thread-safe.
 *
 * <p>It reads with a decoder over the bytes themselves, not with Avro's own message decoder, which reads a stream: over
 * bytes, Avro refuses a length that is longer than what is left, while over a stream it allocates what a poison record
 * claims.
 */
final class SingleObjectCodec<T extends SpecificRecord> {
    private static final int MARKER_BYTES = 2;
    private static final int HEADER_BYTES = MARKER_BYTES + Long.BYTES;
    private static final byte[] MARKER = {(byte) 0xC3, 0x01};

    static {
        AvroGuard.install();
    }

    private final String name;
    private final BinaryMessageEncoder<T> encoder;
    private final Map<Long, DatumReader<T>> readers;

    SingleObjectCodec(Class<T> type) {
        SpecificData data = SpecificData.getForClass(type);
        Schema schema = data.getSchema(type);
        this.name = schema.getFullName();
        this.encoder = new BinaryMessageEncoder<>(data, schema);
        this.readers = ReleasedSchemas.readers(data, schema);
    }

    byte[] encode(T value) {
        try {
            ByteBuffer buffer = encoder.encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }

    T decode(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != MARKER[0] || bytes[1] != MARKER[1]) {
            throw poison("it does not begin with the marker", null);
        }
        long fingerprint = ByteBuffer.wrap(bytes, MARKER_BYTES, Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
        DatumReader<T> reader = readers.get(fingerprint);
        if (reader == null) {
            throw poison("no release has a schema with the fingerprint " + Long.toHexString(fingerprint), null);
        }
        try {
            return reader.read(
                    null, DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null));
        } catch (IOException | RuntimeException e) { // poison makes Avro throw exceptions of many kinds
            throw poison(String.valueOf(e.getMessage()), e);
        }
    }

    private SerializationException poison(String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new SerializationException("not a " + name + " in Avro single-object encoding: " + why, cause);
    }
}
