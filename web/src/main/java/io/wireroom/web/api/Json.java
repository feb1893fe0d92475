package io.wireroom.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * JSON as the API speaks it: records as objects, instants as ISO-8601, what is absent left out, unknown fields of a body
 * refused by name.
 */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ObjectMapper STORED = MAPPER.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Json() {}

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    /** The value as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Reads what a service of ours stored; members that the shape lacks are passed over. */
    public static <T> T lenient(JsonNode stored, Class<T> shape) {
        try {
            return STORED.treeToValue(stored, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is no " + shape.getSimpleName(), e);
        }
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException when it is not JSON of this shape; says where and what was expected
     */
    static <T> T read(byte[] body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw Problem.of(ProblemKind.BAD_BODY, "the body is null").asException();
            }
            return value;
        } catch (JsonProcessingException e) {
            Problem problem = Problem.of(ProblemKind.BAD_BODY, e.getOriginalMessage());
            throw (e.getLocation() == null
                            ? problem
                            : problem.with("line", e.getLocation().getLineNr())
                                    .with("column", e.getLocation().getColumnNr()))
                    .asException();
        } catch (IOException e) {
            throw Problem.of(ProblemKind.BAD_BODY, String.valueOf(e.getMessage()))
                    .asException();
        }
    }
}
