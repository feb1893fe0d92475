package io.wireroom.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Where the files of a deployment lie, and their documents. */
final class OperationFiles {
    static final Path ROOT = Path.of(System.getProperty("wireroom.root", ".."));
    static final Path PROMETHEUS = ROOT.resolve("ops/prometheus");
    static final Path DASHBOARDS = ROOT.resolve("ops/grafana/dashboards");
    static final Path RUNBOOK = ROOT.resolve("docs/operations.md");

    private static final ObjectMapper JSON = new ObjectMapper();

    private OperationFiles() {}

    /** A file of Prometheus. */
    static JsonNode prometheus(String name) {
        return yaml(PROMETHEUS.resolve(name));
    }

    /** The rule tests. */
    static List<Path> ruleTests() {
        return files(PROMETHEUS.resolve("tests"), ".yml");
    }

    static List<Path> dashboards() {
        return files(DASHBOARDS, ".json");
    }

    static JsonNode yaml(Path file) {
        Load load = new Load(LoadSettings.builder().setLabel(file.toString()).build());
        return JSON.valueToTree(load.loadFromString(text(file)));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).as("files in " + folder).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
