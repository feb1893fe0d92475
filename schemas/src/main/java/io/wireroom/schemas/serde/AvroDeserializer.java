package io.wireroom.schemas.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // Kafka's contract passes null for a tombstone
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final SingleObjectCodec<T> codec;

    AvroDeserializer(SingleObjectCodec<T> codec) {
        this.codec = codec;
    }

    @Override
    public T deserialize(String topic, byte[] bytes) {
        return bytes == null ? null : codec.decode(bytes);
    }
}
