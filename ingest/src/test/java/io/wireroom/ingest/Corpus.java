package io.wireroom.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Cases on disk: {@code corpus/<kind>/<case>/input.*} and {@code expected.json}. Adding a folder adds a test. The expected
 * object is a part of what must come: each field in it must be equal, fields that it leaves out may be anything.
 */
public record Corpus(String name, Path input, JsonNode expected) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The cases of a kind, by name. */
    public static List<Corpus> cases(String kind) {
        URL folder = Objects.requireNonNull(Corpus.class.getResource("/corpus/" + kind), kind);
        try (Stream<Path> folders = Files.list(Path.of(folder.toURI()))) {
            return folders.sorted().map(Corpus::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Corpus read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path input = files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
            return new Corpus(
                    String.valueOf(folder.getFileName()),
                    input,
                    JSON.readTree(folder.resolve("expected.json").toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The part of {@code actual} that {@code expected} speaks of, for comparison. */
    public static JsonNode part(JsonNode actual, JsonNode expected) {
        if (expected.isObject() && actual.isObject()) {
            var part = JSON.createObjectNode();
            expected.fieldNames().forEachRemaining(name -> {
                if (actual.has(name)) {
                    part.set(name, part(actual.get(name), expected.get(name)));
                } else {
                    part.putNull(name);
                }
            });
            return part;
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            var part = JSON.createArrayNode();
            for (int i = 0; i < expected.size(); i++) {
                part.add(part(actual.get(i), expected.get(i)));
            }
            return part;
        }
        return actual;
    }

    /** Bytes of the document. */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(input);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
