package io.wireroom.schemas.serde;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.message.SchemaStore;

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

    static SchemaStore of(Schema current) {
        SchemaStore.Cache store = new SchemaStore.Cache();
        all(current.getName()).forEach(store::addSchema);
        store.addSchema(current);
        return store;
    }
}
