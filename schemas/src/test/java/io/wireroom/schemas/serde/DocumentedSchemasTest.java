package io.wireroom.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedSchemasTest {
    @ParameterizedTest
    @MethodSource("schemas")
    void schema_everyTypeAndField_saysWhatItIs(Schema schema) {
        assertThat(undocumented(schema, new HashSet<>())).isEmpty();
    }

    private static Stream<Schema> schemas() {
        return AllRecords.SCHEMAS.stream();
    }

    private static List<String> undocumented(Schema schema, Set<String> seen) {
        List<String> missing = new ArrayList<>();
        switch (schema.getType()) {
            case RECORD -> record(schema, seen, missing);
            case ENUM -> check(schema.getFullName(), schema.getDoc(), missing);
            case ARRAY -> missing.addAll(undocumented(schema.getElementType(), seen));
            case UNION -> schema.getTypes().forEach(t -> missing.addAll(undocumented(t, seen)));
            default -> {
                // a plain type is described by its field
            }
        }
        return missing;
    }

    private static void record(Schema schema, Set<String> seen, List<String> missing) {
        if (!seen.add(schema.getFullName())) {
            return;
        }
        check(schema.getFullName(), schema.getDoc(), missing);
        for (Schema.Field field : schema.getFields()) {
            check(schema.getName() + "." + field.name(), field.doc(), missing);
            missing.addAll(undocumented(field.schema(), seen));
        }
    }

    private static void check(String name, @org.jspecify.annotations.Nullable String doc, List<String> missing) {
        if (doc == null || !doc.endsWith(".")) {
            missing.add(name);
        }
    }
}
