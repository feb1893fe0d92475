package io.wireroom.schemas.serde;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParser;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * The schemas of a record that were ever released, each self-contained, bundled as
 * {@code io/wireroom/schemas/released/<Record>/<n>.avsc} with n from 1 without a hole. A record written by an older or
 * newer release is read by looking its fingerprint up here.
 */
public final class ReleasedSchemas {
    private ReleasedSchemas() {}

    /** All released schemas of a record, oldest first; empty when it was never released. */
    public static List<Schema> all(String recordName) {
        List<Schema> schemas = new ArrayList<>();
        for (int n = 1; ; n++) {
            String path = "/io/wireroom/schemas/released/" + recordName + "/" + n + ".avsc";
            try (InputStream in = ReleasedSchemas.class.getResourceAsStream(path)) {
                if (in == null) {
                    return List.copyOf(schemas);
                }
                schemas.add(new SchemaParser().parse(in).mainSchema());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the bundled schema " + path, e);
            }
        }
    }

    /** Readers of what any release wrote, by the fingerprint of the writer's schema; each resolves to {@code current}. */
    static <T extends SpecificRecord> Map<Long, DatumReader<T>> readers(SpecificData data, Schema current) {
        List<Schema> writers = new ArrayList<>(all(current.getName()));
        writers.add(current);
        Map<Long, DatumReader<T>> readers = new HashMap<>();
        for (Schema writer : writers) {
            DatumReader<T> reader = new SpecificDatumReader<>(writer, current, data);
            readers.put(SchemaNormalization.parsingFingerprint64(writer), reader);
        }
        return Map.copyOf(readers);
    }
}
