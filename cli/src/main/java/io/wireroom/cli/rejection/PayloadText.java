package io.wireroom.cli.rejection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.rejection.Rejections;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;

/** A rejection's payload as readable text: records as JSON, text as it is, anything else in hexadecimal. */
public final class PayloadText {
    private static final int HEX_BYTES = 512;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PayloadText() {}

    public static String of(Rejection rejection) {
        byte[] payload = bytes(rejection);
        String contentType = rejection.getContentType().orElse("");
        if (contentType.equals(Rejections.AVRO)) {
            return decoded(rejection, payload).orElseGet(() -> hex(payload));
        }
        boolean text = contentType.startsWith("text/") || contentType.contains("json") || contentType.contains("xml");
        return text ? pretty(new String(payload, StandardCharsets.UTF_8)) : hex(payload);
    }

    static byte[] bytes(Rejection rejection) {
        return rejection.getPayload().map(PayloadText::bytes).orElseGet(() -> new byte[0]);
    }

    public static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static Optional<String> decoded(Rejection rejection, byte[] payload) {
        Optional<Topic<?>> topic = rejection
                .getTopic()
                .flatMap(name ->
                        Topics.ALL.stream().filter(t -> t.name().equals(name)).findFirst());
        try {
            // Avro records print themselves as JSON
            return topic.map(t -> t.valueSerde().deserializer().deserialize(t.name(), payload))
                    .map(record -> pretty(record.toString()));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private static String pretty(String text) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    /** The beginning of the bytes in hexadecimal. */
    public static String hex(byte[] payload) {
        int shown = Math.min(payload.length, HEX_BYTES);
        String more = payload.length > shown ? " and " + (payload.length - shown) + " bytes more" : "";
        return HexFormat.ofDelimiter(" ").formatHex(payload, 0, shown) + more;
    }
}
