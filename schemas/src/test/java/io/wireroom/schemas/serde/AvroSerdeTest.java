package io.wireroom.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Subscription;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private static final Subscription SUBSCRIPTION = Subscription.newBuilder()
            .setUrl("https://example.org/feed")
            .setTitle("Beispiel – 例")
            .setTags(List.of("policy"))
            .setContentFrom(ContentFrom.FEED)
            .setAddedAt(Instant.parse("2026-11-01T10:00:00.123Z"))
            .build();

    private final AvroSerde<Subscription> serde = AvroSerde.of(Subscription.class);

    @Test
    void record_writtenAndRead_isEqual() {
        byte[] bytes = serde.serializer().serialize("any", SUBSCRIPTION);

        assertThat(serde.deserializer().deserialize("any", bytes)).isEqualTo(SUBSCRIPTION);
    }

    @Test
    void bytes_startWithMarkerAndFingerprint() {
        byte[] bytes = serde.serializer().serialize("any", SUBSCRIPTION);

        assertThat(bytes).startsWith(0xC3, 0x01);
        assertThat(ByteBuffer.wrap(bytes, 2, 8).order(ByteOrder.LITTLE_ENDIAN).getLong())
                .isEqualTo(SchemaNormalization.parsingFingerprint64(Subscription.getClassSchema()));
    }

    @Test
    void nothing_isATombstone_bothWays() {
        assertThat(serde.serializer().serialize("any", null)).isNull();
        assertThat(serde.deserializer().deserialize("any", null)).isNull();
    }

    @Test
    void bytes_ofEveryReleasedWriter_areRead() throws IOException {
        for (Schema writer : ReleasedSchemas.all("Subscription")) {
            byte[] bytes = generic(writer);

            Subscription read = serde.deserializer().deserialize("any", bytes);

            assertThat(read.getUrl()).isEqualTo("https://example.org/feed");
        }
    }

    @Test
    void poison_ofAnyKind_isASerializationException() {
        byte[] good = serde.serializer().serialize("any", SUBSCRIPTION);
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] bad = new byte[random.nextInt(60)];
            random.nextBytes(bad);
            System.arraycopy(good, 0, bad, 0, Math.min(bad.length, random.nextInt(12)));
            assertReadsOrRefuses(bad);
        }
        assertThatThrownBy(() -> serde.deserializer().deserialize("any", new byte[] {1, 2, 3}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("not a io.wireroom.schemas.record.Subscription");
    }

    private void assertReadsOrRefuses(byte[] bytes) {
        try {
            serde.deserializer().deserialize("any", bytes);
        } catch (SerializationException expected) {
            assertThat(expected).hasMessageContaining("single-object");
        }
    }

    private static byte[] generic(Schema writer) throws IOException {
        GenericRecordBuilder builder = new GenericRecordBuilder(writer);
        builder.set("url", "https://example.org/feed").set("addedAt", 0L);
        ByteBuffer encoded = new BinaryMessageEncoder<>(GenericData.get(), writer).encode(builder.build());
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
