package io.wireroom.ingest.subscription;

import io.wireroom.ingest.subscription.Subscriptions.Draft;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Subscription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML 1.2, read node by node, because every message names its line. */
final class Yaml {
    private static final Set<String> KEYS = Set.of("url", "title", "language", "tags", "contentFrom", "paused");
    private static final String SHAPE =
            "expected feeds: with a list of addresses or of {url, title, language, tags, contentFrom, paused}";
    private static final int MAX_DEPTH = 16;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(SubscriptionFile.MAX_BYTES)
            .setMaxAliasesForCollections(0)
            .build();

    private final Subscriptions found;

    private Yaml(Subscriptions found) {
        this.found = found;
    }

    static void read(String text, Subscriptions found) {
        try {
            if (depth(text) > MAX_DEPTH) {
                found.refuseFile(1, "nested deeper than " + MAX_DEPTH + " levels; " + SHAPE);
                return;
            }
            new Compose(SETTINGS).composeString(text).ifPresent(root -> new Yaml(found).root(root));
        } catch (MarkedYamlEngineException illFormed) {
            int line =
                    illFormed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            found.refuseFile(line, "not YAML: " + Subscriptions.shown(illFormed.getProblem()));
        } catch (YamlEngineException illFormed) {
            found.refuseFile(1, "not YAML: " + Subscriptions.shown(String.valueOf(illFormed.getMessage())));
        }
    }

    /** Asked before anything recursive sees the text. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> deepest = Math.max(deepest, ++depth);
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // scalars have no depth
                }
            }
            if (deepest > MAX_DEPTH) {
                return deepest;
            }
        }
        return deepest;
    }

    private void root(Node root) {
        if (root instanceof SequenceNode list) {
            list.getValue().forEach(this::feed);
        } else if (root instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                if (!scalar(pair.getKeyNode()).equals(Optional.of("feeds"))) {
                    found.refuse(line(pair.getKeyNode()), shown(pair.getKeyNode()), "unknown key; " + SHAPE);
                } else if (pair.getValueNode() instanceof SequenceNode list) {
                    list.getValue().forEach(this::feed);
                } else {
                    found.refuse(line(pair.getKeyNode()), "feeds", "not a list; " + SHAPE);
                }
            }
        } else {
            found.refuseFile(line(root), SHAPE);
        }
    }

    private void feed(Node node) {
        Optional<String> bare = scalar(node);
        if (bare.isPresent()) {
            found.add(new Draft(
                    line(node), bare.get(), Optional.empty(), Optional.empty(), List.of(), ContentFrom.PAGE, false));
        } else if (node instanceof MappingNode mapping) {
            feed(mapping);
        } else {
            found.refuse(line(node), "feeds", "neither an address nor a mapping; " + SHAPE);
        }
    }

    private void feed(MappingNode mapping) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            String key = shown(pair.getKeyNode());
            if (!KEYS.contains(key)) {
                found.refuse(
                        line(pair.getKeyNode()),
                        key,
                        "unknown key; known are url, title, language, tags, contentFrom, paused");
            } else if (values.put(key, pair.getValueNode()) != null) {
                found.refuse(line(pair.getKeyNode()), key, "given twice; keep one");
            }
        }
        if (!values.containsKey("url")) {
            found.refuse(line(mapping), "url", "missing; every feed needs its address");
            return;
        }
        int before = found.refusedCount();
        Draft draft = new Draft(
                line(mapping),
                text(values, "url").orElse(""),
                text(values, "title"),
                text(values, "language"),
                tags(values),
                contentFrom(values),
                paused(values));
        if (found.refusedCount() == before) {
            found.add(draft);
        }
    }

    private Optional<String> text(Map<String, Node> values, String key) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        Optional<String> text = scalar(node).map(String::strip);
        if (text.isEmpty()) {
            found.refuse(line(node), key, "not a text");
        }
        return text.filter(t -> !t.isEmpty());
    }

    private List<String> tags(Map<String, Node> values) {
        Node node = values.get("tags");
        List<String> tags = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node element : list.getValue()) {
                scalar(element).ifPresentOrElse(tags::add, () -> found.refuse(line(element), "tags", "not a text"));
            }
        } else if (node != null) {
            found.refuse(line(node), "tags", "not a list; write [a, b]");
        }
        return tags;
    }

    private ContentFrom contentFrom(Map<String, Node> values) {
        Optional<String> word = text(values, "contentFrom").map(w -> w.toLowerCase(Locale.ROOT));
        if (word.filter(w -> !w.equals("page") && !w.equals("feed")).isPresent()) {
            found.refuse(
                    line(values, "contentFrom"),
                    "contentFrom",
                    "neither page nor feed: " + Subscriptions.shown(word.get()));
        }
        return word.equals(Optional.of("feed")) ? ContentFrom.FEED : ContentFrom.PAGE;
    }

    private boolean paused(Map<String, Node> values) {
        Optional<String> word = text(values, "paused").map(w -> w.toLowerCase(Locale.ROOT));
        if (word.filter(w -> !w.equals("true") && !w.equals("false")).isPresent()) {
            found.refuse(
                    line(values, "paused"), "paused", "neither true nor false: " + Subscriptions.shown(word.get()));
        }
        return word.equals(Optional.of("true"));
    }

    private static int line(Map<String, Node> values, String key) {
        Node node = values.get(key);
        return node == null ? 1 : line(node);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private static String shown(Node key) {
        return Subscriptions.shown(scalar(key).orElse("(a key that is no text)"));
    }

    static String write(List<Subscription> subscriptions) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(1_000)
                .build();
        List<Map<String, Object>> feeds =
                subscriptions.stream().map(Yaml::entry).toList();
        return new Dump(settings).dumpToString(Map.of("feeds", feeds));
    }

    private static Map<String, Object> entry(Subscription subscription) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("url", subscription.getUrl());
        subscription.getTitle().ifPresent(title -> entry.put("title", title));
        subscription.getLanguage().ifPresent(language -> entry.put("language", language));
        if (!subscription.getTags().isEmpty()) {
            entry.put("tags", new ArrayList<>(subscription.getTags()));
        }
        if (subscription.getContentFrom() == ContentFrom.FEED) {
            entry.put("contentFrom", "feed");
        }
        if (subscription.getPaused()) {
            entry.put("paused", true);
        }
        return entry;
    }
}
