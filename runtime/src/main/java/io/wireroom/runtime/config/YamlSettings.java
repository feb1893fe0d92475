package io.wireroom.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a YAML file of settings into dotted names with their lines. */
final class YamlSettings {
    record Line(String name, String value, int number) {}

    private YamlSettings() {}

    static List<Line> read(Path file, List<String> problems) {
        List<Line> lines = new ArrayList<>();
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.toString()).build();
            new Compose(settings)
                    .composeString(Files.readString(file))
                    .ifPresent(root -> flatten("", root, file, lines, problems));
        } catch (NoSuchFileException e) {
            problems.add(file + ": no such file");
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e.getMessage());
        } catch (MarkedYamlEngineException e) {
            String at =
                    e.getProblemMark().map(m -> ", line " + (m.getLine() + 1)).orElse("");
            problems.add(file + at + ": not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(file + ": not YAML: " + e.getMessage());
        }
        return lines;
    }

    private static void flatten(String prefix, Node node, Path file, List<Line> lines, List<String> problems) {
        int number = node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode k ? k.getValue() : "?";
                flatten(prefix.isEmpty() ? key : prefix + "." + key, tuple.getValueNode(), file, lines, problems);
            }
        } else if (prefix.isEmpty()) {
            problems.add(file + ", line " + number + ": expected settings such as `kafka: {bootstrap-servers: ...}`");
        } else if (node instanceof ScalarNode scalar) {
            lines.add(new Line(prefix, scalar.getValue(), number));
        } else if (node instanceof SequenceNode sequence) {
            String joined = sequence.getValue().stream()
                    .map(item -> item instanceof ScalarNode s ? s.getValue() : "?")
                    .collect(Collectors.joining(","));
            lines.add(new Line(prefix, joined, number));
        }
    }
}
