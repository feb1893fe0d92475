package io.wireroom.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FULL_TRANSITIVE compatibility: every release reads what every other release wrote. */
class ReleasedSchemasTest {
    @ParameterizedTest
    @MethodSource("schemas")
    void schema_asItStands_isAReleasedCopy(Schema schema) {
        assertThat(ReleasedSchemas.all(schema.getName()))
                .as("released copies of %s; after a change run bin/release-schemas", schema.getName())
                .isNotEmpty()
                .last()
                .extracting(SchemaNormalization::parsingFingerprint64)
                .isEqualTo(SchemaNormalization.parsingFingerprint64(schema));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_anyTwoReleases_readEachOther(Schema schema) {
        List<Schema> releases = ReleasedSchemas.all(schema.getName());
        for (Schema writer : releases) {
            for (Schema reader : releases) {
                assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                                .getType())
                        .as("%s: %s reads %s", schema.getName(), releases.indexOf(reader), releases.indexOf(writer))
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            }
        }
    }

    private static Stream<Schema> schemas() {
        return AllRecords.SCHEMAS.stream();
    }
}
