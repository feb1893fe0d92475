package io.wireroom.schemas.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Kafka's contract passes null for a tombstone
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final SingleObjectCodec<T> codec;

    AvroSerializer(SingleObjectCodec<T> codec) {
        this.codec = codec;
    }

    @Override
    public byte[] serialize(String topic, T value) {
        return value == null ? null : codec.encode(value);
    }
}
