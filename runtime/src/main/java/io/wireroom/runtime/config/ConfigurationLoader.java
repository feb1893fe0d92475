package io.wireroom.runtime.config;

import io.wireroom.runtime.config.Configuration.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a configuration from its sources, later ones winning, and reports every problem at once. Sources are asked in
 * the order in which they are added; {@link #load} ends it. Not thread-safe.
 */
public final class ConfigurationLoader {
    /** Variables that the start script and the command itself read; they are not settings. */
    private static final Set<String> RESERVED =
            Set.of("WIREROOM_CONFIG", "WIREROOM_HOME", "WIREROOM_JAVA_OPTS", "WIREROOM_RUN_DIR", "WIREROOM_IMAGE");

    private final Map<String, Setting<?>> byName = new LinkedHashMap<>();
    private final Map<String, Written> written = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    public ConfigurationLoader(List<Setting<?>> settings) {
        for (Setting<?> setting : settings) {
            if (byName.put(setting.name(), setting) != null) {
                throw new IllegalArgumentException(setting.name() + " is declared twice");
            }
        }
    }

    /** Adds a YAML file; nested keys and dotted keys mean the same. */
    public ConfigurationLoader file(Path file) {
        for (YamlSettings.Line line : YamlSettings.read(file, problems)) {
            put(line.name(), line.value(), file + ", line " + line.number());
        }
        return this;
    }

    /** Adds the environment's {@code WIREROOM_*} variables. */
    public ConfigurationLoader environment(Map<String, String> environment) {
        Map<String, String> names = new TreeMap<>();
        byName.values().forEach(s -> names.put(s.environmentName(), s.name()));
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith("WIREROOM_") && !RESERVED.contains(variable)) {
                String name = names.get(variable);
                if (name == null) {
                    problems.add("environment: " + variable + ": no such setting" + hint(variable, names.keySet()));
                } else {
                    put(name, value, "environment " + variable);
                }
            }
        });
        return this;
    }

    /** Adds values by name. */
    public ConfigurationLoader values(Map<String, String> values, String origin) {
        values.forEach((name, value) -> put(name, value, origin));
        return this;
    }

    ConfigurationLoader written(Map<String, Written> values) {
        written.putAll(values);
        return this;
    }

    /**
     * The configuration.
     *
     * @throws ConfigurationException naming every unknown name and every value that does not fit
     */
    public Configuration load() {
        return Configuration.checked(List.copyOf(byName.values()), Configuration.copy(written), problems);
    }

    private void put(String name, String value, String origin) {
        if (byName.containsKey(name)) {
            written.put(name, new Written(value, origin));
            return;
        }
        Optional<Setting<?>> map = mapOf(name);
        if (map.isPresent()) {
            String key = map.get().name();
            String pair = name.substring(key.length() + 1) + "=" + value;
            @Nullable Written before = written.get(key);
            written.put(key, new Written(before == null ? pair : before.text() + "," + pair, origin));
        } else {
            problems.add(origin + ": " + name + ": no such setting" + hint(name, byName.keySet()));
        }
    }

    private Optional<Setting<?>> mapOf(String name) {
        return byName.values().stream()
                .filter(s -> s.isMap() && name.startsWith(s.name() + "."))
                .findFirst();
    }

    private static String hint(String name, Set<String> known) {
        return DidYouMean.nearest(name, known)
                .map(k -> "; did you mean " + k + "?")
                .orElse("; `wireroom config show` lists them all");
    }
}
