package io.wireroom.sink.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.sink.bulk.BulkItem;
import io.wireroom.sink.bulk.DocumentKey;
import io.wireroom.sink.bulk.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BulkLinesTest {
    private static final Position AT = new Position("t", 0, 0);

    @Test
    void of_documents_writesActionAndDocumentOnALineEach() {
        byte[] json = "{\"title\":\"ä\"}".getBytes(StandardCharsets.UTF_8);
        String lines = lines(
                BulkItem.index(new DocumentKey("articles", "a\"b"), 7, json, AT),
                BulkItem.delete(new DocumentKey("stories", "s"), OptionalLong.of(8), AT),
                BulkItem.delete(new DocumentKey("stories", "t"), OptionalLong.empty(), AT));
        assertThat(lines).isEqualTo("""
                {"index":{"_index":"articles","_id":"a\\"b","version":7,"version_type":"external"}}
                {"title":"ä"}
                {"delete":{"_index":"stories","_id":"s","version":8,"version_type":"external"}}
                {"delete":{"_index":"stories","_id":"t"}}
                """);
    }

    private static String lines(BulkItem... items) {
        return new String(BulkLines.of(List.of(items)), StandardCharsets.UTF_8);
    }
}
