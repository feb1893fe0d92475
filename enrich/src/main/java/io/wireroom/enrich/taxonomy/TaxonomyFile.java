package io.wireroom.enrich.taxonomy;

import io.wireroom.schemas.record.ActorDefinition;
import io.wireroom.schemas.record.Alias;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.record.TopicDefinition;
import io.wireroom.schemas.record.TopicExample;
import io.wireroom.schemas.serde.AvroGuard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A taxonomy as a YAML file: lists {@code actors} and {@code topics}. Reading is strict and tells all problems at once,
 * each with file, line and key; what {@link #export} writes reads back as the same entries.
 */
public final class TaxonomyFile {
    /** The longest file that is read, in bytes of UTF-8. */
    public static final int MAX_BYTES = SourceText.MAX_BYTES;

    private static final String STARTER = "starter.yaml";
    /** Entries of a list; more would take an instance seconds to compile on each change, and a command all of its memory. */
    private static final int MAX_ENTRIES = 100_000;

    private static final List<String> TOP_KEYS = List.of("actors", "topics");

    static {
        AvroGuard.install();
    }

    private TaxonomyFile() {}

    /**
     * Reads a file of at most 16 MB in UTF-8; another has a problem.
     *
     * @throws IOException when it cannot be read
     */
    public static TaxonomyReading read(Path file) throws IOException {
        String name = file.toString();
        long size = Files.size(file);
        if (size > SourceText.MAX_BYTES) {
            return refused(new TaxonomyProblem(name, Place.NONE, "", SourceText.tooLarge(size)));
        }
        List<TaxonomyProblem> problems = new ArrayList<>();
        return SourceText.of(name, Files.readAllBytes(file), problems)
                .map(text -> parse(name, text))
                .orElseGet(() -> refused(problems.get(0)));
    }

    private static TaxonomyReading refused(TaxonomyProblem problem) {
        return new TaxonomyReading(List.of(), List.of(problem), List.of());
    }

    /**
     * Reads YAML text.
     *
     * @param name name of the file, for the problems
     */
    public static TaxonomyReading parse(String name, String yaml) {
        return parse(name, yaml, true);
    }

    /**
     * Reads what is not yet a file, as strictly as if it were one.
     *
     * @param name where the drafts come from, for the problems; their places are those of the drafts
     */
    public static TaxonomyReading check(String name, Collection<Draft> drafts) {
        List<TaxonomyProblem> problems = new ArrayList<>();
        List<TaxonomyEntry> entries = new ArrayList<>();
        List<TaxonomyProblem> warnings = new ArrayList<>();
        new Reader(name, problems, warnings, entries, true).read(drafts);
        return new TaxonomyReading(entries, problems, warnings);
    }

    /**
     * Reads YAML text of some entries, which join those held or take the place of those of their keys, and checks the whole.
     *
     * @param name name of the text, for the problems
     */
    public static TaxonomyAmendment amend(String name, String yaml, Collection<TaxonomyEntry> held) {
        List<TaxonomyProblem> problems = new ArrayList<>();
        List<TaxonomyEntry> entries = new ArrayList<>();
        List<TaxonomyProblem> warnings = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Yaml.read(name, yaml, problems).ifPresent(root -> {
            keys.addAll(keys(root));
            Set<String> replaced = Set.copyOf(keys);
            Reader reader = new Reader(name, problems, warnings, entries, true);
            held.stream()
                    .filter(entry -> !replaced.contains(TaxonomyKey.of(entry)))
                    .forEach(entry -> reader.add(Draft.of(entry)));
            warnings.clear(); // those of entries in use are known
            reader.read(root);
        });
        problems.sort(Comparator.comparing(TaxonomyProblem::at));
        return new TaxonomyAmendment(keys, new TaxonomyReading(entries, problems, warnings));
    }

    /** Keys of all entries that have an id. */
    private static List<String> keys(YamlValue root) {
        List<String> keys = new ArrayList<>();
        if (root instanceof YamlValue.Keys lists) {
            lists.values().forEach((list, value) -> {
                if (TOP_KEYS.contains(list) && value instanceof YamlValue.Items items) {
                    TaxonomyKind kind = list.equals(TOP_KEYS.get(0)) ? TaxonomyKind.ACTOR : TaxonomyKind.TOPIC;
                    items.items().stream()
                            .flatMap(item -> item instanceof YamlValue.Keys keyed
                                            && keyed.values().get("id") instanceof YamlValue.Text id
                                    ? Stream.of(TaxonomyKey.of(kind, id.text()))
                                    : Stream.empty())
                            .forEach(keys::add);
                }
            });
        }
        return keys;
    }

    private static TaxonomyReading parse(String name, String yaml, boolean tryExamples) {
        List<TaxonomyProblem> problems = new ArrayList<>();
        List<TaxonomyEntry> entries = new ArrayList<>();
        List<TaxonomyProblem> warnings = new ArrayList<>();
        Yaml.read(name, yaml, problems)
                .ifPresent(root -> new Reader(name, problems, warnings, entries, tryExamples).read(root));
        problems.sort(Comparator.comparing(TaxonomyProblem::at));
        return new TaxonomyReading(entries, problems, warnings);
    }

    /** The entries of the bundled starter taxonomy; its examples have been tried when it was built. */
    public static List<TaxonomyEntry> starter() {
        try (InputStream bytes = TaxonomyFile.class.getResourceAsStream(STARTER)) {
            if (bytes == null) {
                throw new IllegalStateException(STARTER + " is not on the class path");
            }
            TaxonomyReading reading = parse(STARTER, new String(bytes.readAllBytes(), StandardCharsets.UTF_8), false);
            if (!reading.ok()) {
                throw new IllegalStateException("the starter taxonomy is broken: " + reading.problems());
            }
            return reading.entries();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Entries as YAML text, sorted by id. */
    public static String export(Collection<TaxonomyEntry> entries) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("actors", list(entries, TaxonomyKind.ACTOR));
        root.put("topics", list(entries, TaxonomyKind.TOPIC));
        return Yaml.write(root);
    }

    /** Entries as YAML text to be edited: a key a line, only the lists that have entries. */
    public static String editable(Collection<TaxonomyEntry> entries) {
        Map<String, Object> root = new LinkedHashMap<>();
        putList(root, "actors", list(entries, TaxonomyKind.ACTOR));
        putList(root, "topics", list(entries, TaxonomyKind.TOPIC));
        return Yaml.writeLines(root);
    }

    private static List<Object> list(Collection<TaxonomyEntry> entries, TaxonomyKind kind) {
        List<Object> list = new ArrayList<>();
        entries.stream()
                .sorted(Comparator.comparing(TaxonomyEntry::getId))
                .filter(entry -> entry.getKind() == kind)
                .map(TaxonomyFile::fields)
                .forEach(list::add);
        return list;
    }

    /** An entry as keys and values of the file. */
    static Map<String, Object> fields(TaxonomyEntry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", entry.getId());
        map.put(entry.getKind() == TaxonomyKind.ACTOR ? "name" : "label", entry.getLabel());
        entry.getDescription().ifPresent(text -> map.put("description", text));
        entry.getActor().ifPresent(actor -> write(actor, map));
        entry.getTopic().ifPresent(topic -> write(topic, map));
        return map;
    }

    private static void write(ActorDefinition actor, Map<String, Object> into) {
        into.put("type", actor.getType().name());
        actor.getCountry().ifPresent(country -> into.put("country", country));
        actor.getWikidata().ifPresent(item -> into.put("wikidata", item));
        if (actor.getPrior() > 0) {
            into.put("prior", actor.getPrior());
        }
        putList(
                into,
                "aliases",
                actor.getAliases().stream().map(TaxonomyFile::write).toList());
        putList(into, "tickers", List.copyOf(actor.getTickers()));
        putList(into, "related", List.copyOf(actor.getRelated()));
    }

    private static void putList(Map<String, Object> into, String key, List<Object> items) {
        if (!items.isEmpty()) {
            into.put(key, items);
        }
    }

    private static Object write(Alias alias) {
        if (alias.getContext().isEmpty() && !alias.getMetonym()) {
            return alias.getText();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", alias.getText());
        putList(map, "context", List.copyOf(alias.getContext()));
        if (alias.getMetonym()) {
            map.put("metonym", true);
        }
        return map;
    }

    private static void write(TopicDefinition topic, Map<String, Object> into) {
        topic.getParent().ifPresent(parent -> into.put("parent", parent));
        topic.getIptc().ifPresent(subject -> into.put("iptc", subject));
        topic.getDesk().ifPresent(desk -> into.put("desk", desk));
        topic.getOwner().ifPresent(owner -> into.put("owner", owner));
        if (!topic.getQuery().isEmpty()) {
            into.put("query", topic.getQuery());
        }
        into.put("routed", topic.getRouted());
        if (!topic.getExamples().isEmpty()) {
            Map<String, Object> examples = new LinkedHashMap<>();
            examples.put("match", texts(topic, true));
            examples.put("miss", texts(topic, false));
            into.put("examples", examples);
        }
    }

    private static List<String> texts(TopicDefinition topic, boolean matching) {
        return topic.getExamples().stream()
                .filter(example -> example.getMatches() == matching)
                .map(TopicExample::getText)
                .toList();
    }

    /** Walks the two lists of a file. */
    private static final class Reader {
        private final String file;
        private final List<TaxonomyProblem> problems;
        private final List<TaxonomyEntry> entries;
        private final EntryReader reader;
        private final CrossCheck cross;
        private final EverydayNames everyday;

        Reader(
                String file,
                List<TaxonomyProblem> problems,
                List<TaxonomyProblem> warnings,
                List<TaxonomyEntry> entries,
                boolean tryExamples) {
            this.everyday = new EverydayNames(file, warnings);
            this.file = file;
            this.problems = problems;
            this.entries = entries;
            this.reader = new EntryReader(file, problems);
            this.cross = new CrossCheck(file, problems, tryExamples);
        }

        void read(YamlValue root) {
            if (!(root instanceof YamlValue.Keys keys)) {
                problem(root.at(), "", "a taxonomy has the keys " + String.join(" and ", TOP_KEYS));
                return;
            }
            keys.values().forEach((key, value) -> {
                switch (key) {
                    case "actors" -> list(key, value, reader::actor);
                    case "topics" -> list(key, value, reader::topic);
                    default -> problem(value.at(), key, "unknown key; the keys are " + String.join(", ", TOP_KEYS));
                }
            });
            cross.finish();
        }

        void read(Collection<Draft> drafts) {
            drafts.forEach(this::add);
            cross.finish();
        }

        /** One of several, before what ends the reading. */
        void add(Draft draft) {
            boolean actor = draft.kind() == TaxonomyKind.ACTOR;
            read(
                    draft.value(),
                    (actor ? TOP_KEYS.get(0) : TOP_KEYS.get(1)) + "[]",
                    actor ? reader::actor : reader::topic);
        }

        private interface Making {
            Optional<TaxonomyEntry> make(YamlValue value, String where);
        }

        private void list(String key, YamlValue value, Making making) {
            if (!(value instanceof YamlValue.Items items)) {
                problem(value.at(), key, "must be a list, not " + value.kind());
                return;
            }
            if (items.items().size() > MAX_ENTRIES) {
                problem(items.items().get(MAX_ENTRIES).at(), key, "has more than " + MAX_ENTRIES + " entries");
                return;
            }
            for (int i = 0; i < items.items().size(); i++) {
                read(items.items().get(i), key + "[" + (i + 1) + "]", making);
            }
        }

        private void read(YamlValue item, String where, Making making) {
            making.make(item, where).ifPresent(entry -> {
                cross.add(entry, item);
                everyday.check(entry, item);
                entries.add(entry);
            });
        }

        private void problem(Place at, String key, String message) {
            problems.add(new TaxonomyProblem(file, at, key, message));
        }
    }
}
