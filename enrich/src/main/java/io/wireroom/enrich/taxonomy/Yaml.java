package io.wireroom.enrich.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML as values with their places: the only class here that knows the YAML library. */
final class Yaml {
    static final int MAX_CHARACTERS = 32 * 1024 * 1024;
    private static final int MAX_DEPTH = 10;
    private static final int LINE_WIDTH = 120;

    private final String file;
    private final List<TaxonomyProblem> problems;

    private Yaml(String file, List<TaxonomyProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The document's value; empty, with a problem added, when it is no YAML or has no content. */
    static Optional<YamlValue> read(String file, String text, List<TaxonomyProblem> problems) {
        return new Yaml(file, problems).read(text);
    }

    /** Lists and maps as YAML text. */
    static String write(Object value) {
        DumpSettings style = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.AUTO)
                .setWidth(LINE_WIDTH)
                .setIndent(4)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(false)
                .build();
        return new Dump(style).dumpToString(value);
    }

    private Optional<YamlValue> read(String text) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(MAX_CHARACTERS)
                    .build();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problem(Place.NONE, "the file is empty");
            }
            return root.map(node -> value(node, 0));
        } catch (MarkedYamlEngineException failure) {
            problem(place(failure.getProblemMark()), "not YAML: " + failure.getProblem());
        } catch (YamlEngineException failure) {
            problem(Place.NONE, "not YAML: " + failure.getMessage());
        }
        return Optional.empty();
    }

    private void problem(Place at, String message) {
        problems.add(new TaxonomyProblem(file, at, "", message));
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(Place.NONE);
    }

    private YamlValue value(Node node, int depth) {
        Place at = place(node.getStartMark());
        if (depth > MAX_DEPTH) {
            problem(at, "nested deeper than " + MAX_DEPTH + " levels");
            return new YamlValue.Text(at, "", true);
        }
        if (node instanceof MappingNode map) {
            return new YamlValue.Keys(at, keys(map, depth));
        }
        if (node instanceof SequenceNode list) {
            List<YamlValue> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(value(item, depth + 1)));
            return new YamlValue.Items(at, items);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new YamlValue.Text(at, scalar.getValue(), scalar.isPlain());
    }

    private Map<String, YamlValue> keys(MappingNode map, int depth) {
        Map<String, YamlValue> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            YamlValue value = value(tuple.getValueNode(), depth + 1);
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (keys.putIfAbsent(key, value) != null) {
                problem(value.at(), "key \"" + key + "\" is given twice");
            }
        }
        return keys;
    }
}
