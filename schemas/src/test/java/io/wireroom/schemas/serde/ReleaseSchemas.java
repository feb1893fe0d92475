package io.wireroom.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

/** Adds a released copy of each schema that has changed; not part of the tests, run by {@code bin/release-schemas}. */
class ReleaseSchemas {
    private static final Path FOLDER = Path.of("src/main/resources/io/wireroom/schemas/released");

    @Test
    void release() throws IOException {
        for (Schema schema : AllRecords.SCHEMAS) {
            List<Schema> released = ReleasedSchemas.all(schema.getName());
            long now = SchemaNormalization.parsingFingerprint64(schema);
            if (released.stream().noneMatch(s -> SchemaNormalization.parsingFingerprint64(s) == now)) {
                write(schema, released.size() + 1);
            }
        }
        assertThat(FOLDER).isDirectory();
    }

    private static void write(Schema schema, int number) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve(schema.getName()));
        Files.writeString(folder.resolve(number + ".avsc"), SchemaFormatter.format("json/pretty", schema) + "\n");
    }
}
