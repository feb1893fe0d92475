package io.wireroom.cli.settings;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.Configuration.Effective;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The effective settings as they are shown. */
record EffectiveSettings(List<Effective> all) {

    static EffectiveSettings of(Configuration configuration) {
        return new EffectiveSettings(configuration.effective());
    }

    /** Those that something other than the default decided. */
    EffectiveSettings given() {
        return new EffectiveSettings(
                all.stream().filter(e -> !e.origin().equals("default")).toList());
    }

    int size() {
        return all.size();
    }

    /** YAML that says the same when read again, each line with its origin behind it. */
    List<String> asYaml() {
        int width = all.stream().mapToInt(e -> yaml(e).length()).max().orElse(0);
        return all.stream()
                .map(e -> String.format("%-" + width + "s  # %s", yaml(e), e.origin())
                        .stripTrailing())
                .toList();
    }

    /** For programs: name, value, origin. */
    List<Map<String, Object>> asMaps() {
        return all.stream().map(EffectiveSettings::map).toList();
    }

    private static Map<String, Object> map(Effective effective) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", effective.setting().name());
        map.put("value", effective.value());
        map.put("origin", effective.origin());
        return map;
    }

    private static String yaml(Effective effective) {
        String value = effective.value();
        boolean plain = value.matches("[A-Za-z0-9/_][A-Za-z0-9/_.:,-]*") && !value.endsWith(":");
        return effective.setting().name() + ": " + (plain ? value : "'" + value.replace("'", "''") + "'");
    }
}
