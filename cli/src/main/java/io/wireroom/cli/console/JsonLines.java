package io.wireroom.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;

/** Writes JSON objects, one a line, in UTF-8. Not thread-safe. */
public final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;

    private JsonLines(PrintStream out) {
        this.out = out;
    }

    public static JsonLines to(PrintStream out) {
        return new JsonLines(out);
    }

    /** Writes one object: names to texts, numbers, booleans, lists and maps of these. */
    public void write(Map<String, ?> object) {
        try {
            out.println(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    public void writeAll(Collection<? extends Map<String, ?>> objects) {
        objects.forEach(this::write);
    }
}
