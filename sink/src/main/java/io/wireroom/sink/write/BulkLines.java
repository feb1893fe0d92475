package io.wireroom.sink.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.wireroom.sink.bulk.BulkItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Documents as the lines of a bulk request: an action, then the document, each on its line. */
final class BulkLines {
    private static final JsonFactory JSON = new JsonFactory();

    private BulkLines() {}

    static byte[] of(List<BulkItem> items) {
        try (ByteArrayBuilder lines = new ByteArrayBuilder(
                null, items.stream().mapToInt(BulkItem::bytes).sum())) {
            for (BulkItem item : items) {
                action(lines, item);
                if (item.json().length > 0) {
                    lines.write(item.json());
                    lines.write('\n');
                }
            }
            return lines.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }

    private static void action(ByteArrayBuilder lines, BulkItem item) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(lines)) {
            json.writeStartObject();
            json.writeObjectFieldStart(item.operation().name().toLowerCase(Locale.ROOT));
            json.writeStringField("_index", item.key().index());
            json.writeStringField("_id", item.key().id());
            if (item.version().isPresent()) {
                json.writeNumberField("version", item.version().getAsLong());
                json.writeStringField("version_type", "external");
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        lines.write('\n');
    }
}
