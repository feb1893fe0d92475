package io.wireroom.sink.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Story;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Records as JSON documents in UTF-8, on one line: names as in the command's JSON, instants in ISO 8601, absent values
 * left out, lists always there. The same record always gives the same bytes. Thread-safe.
 */
public final class Documents {
    private static final JsonFactory JSON = new JsonFactory();

    private Documents() {}

    /** The document of an enriched article. */
    public static byte[] article(EnrichedArticle article) {
        return write(json -> ArticleJson.write(json, article));
    }

    /** The article of a document, as {@link #article(EnrichedArticle)} wrote it. */
    public static Article article(JsonNode document) {
        return ReadArticle.of(document);
    }

    /** The document of a story. */
    public static byte[] story(Story story) {
        return write(json -> StoryJson.write(json, story));
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] write(Body body) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                json.writeStartObject();
                body.write(json);
                json.writeEndObject();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }
}
