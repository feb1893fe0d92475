package io.wireroom.schemas.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serde of one record class in Avro's single-object encoding (Avro specification 1.12, "Single-object encoding"): two
 * marker bytes {@code C3 01}, the writer schema's CRC-64-AVRO fingerprint in little-endian order, the body. Reading
 * resolves any released writer schema to the class's own.
 *
 * <p>A null value is a null record, both ways: a tombstone. Thread-safe.
 *
 * @param <T> the generated record class
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private final AvroSerializer<T> serializer;
    private final AvroDeserializer<T> deserializer;

    private AvroSerde(Class<T> type) {
        SingleObjectCodec<T> codec = new SingleObjectCodec<>(type);
        this.serializer = new AvroSerializer<>(codec);
        this.deserializer = new AvroDeserializer<>(codec);
    }

    /** The serde of a generated record class whose released schemas are bundled with it. */
    public static <T extends SpecificRecord> AvroSerde<T> of(Class<T> type) {
        return new AvroSerde<>(type);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}
