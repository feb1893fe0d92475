package io.wireroom.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The effective values of a set of settings, each with where it came from. Immutable, thread-safe. */
public final class Configuration {
    private final List<Setting<?>> settings;
    private final Map<String, Written> written;

    /** A value as it was written, and where. */
    record Written(String text, String origin) {}

    private Configuration(List<Setting<?>> settings, Map<String, Written> written) {
        this.settings = List.copyOf(settings);
        this.written = Map.copyOf(written);
    }

    /** The defaults of all settings. */
    public static Configuration defaults(List<Setting<?>> settings) {
        return of(settings, Map.of());
    }

    /**
     * Given values over the defaults.
     *
     * @throws ConfigurationException when a name is unknown or a value does not fit
     */
    public static Configuration of(List<Setting<?>> settings, Map<String, String> values) {
        return new ConfigurationLoader(settings).values(values, "given").load();
    }

    static Configuration checked(List<Setting<?>> settings, Map<String, Written> written, List<String> problems) {
        List<String> all = new ArrayList<>(problems);
        for (Setting<?> setting : settings) {
            check(setting, written.get(setting.name()))
                    .or(() -> checkNeed(setting, written))
                    .ifPresent(all::add);
        }
        if (!all.isEmpty()) {
            throw new ConfigurationException(all);
        }
        return new Configuration(settings, written);
    }

    /**
     * The value of a setting.
     *
     * @throws IllegalArgumentException when the setting is not among those this configuration was made for
     */
    public <T> T get(Setting<T> setting) {
        if (settings.stream().noneMatch(s -> s.name().equals(setting.name()))) {
            throw new IllegalArgumentException(setting.name() + " is not declared in this process");
        }
        Written value = written.get(setting.name());
        return value == null ? setting.defaultValue().orElseThrow() : setting.parse(value.text());
    }

    /** The same configuration with some values replaced. */
    public Configuration with(Map<String, String> values, String origin) {
        return new ConfigurationLoader(settings)
                .written(written)
                .values(values, origin)
                .load();
    }

    /** Every setting with its effective value, secrets masked, and where the value came from, in order of declaration. */
    public List<Effective> effective() {
        return settings.stream().map(this::effective).toList();
    }

    /**
     * A setting's effective value.
     *
     * @param value as it would be written; {@code ***} for a secret that is set
     * @param origin {@code default}, or the file and line, environment variable or option it came from
     */
    public record Effective(Setting<?> setting, String value, String origin) {}

    private <T> Effective effective(Setting<T> setting) {
        Written value = written.get(setting.name());
        String text = setting.print(get(setting));
        String shown = setting.isSecret() && !text.isEmpty() ? "***" : text;
        return new Effective(setting, shown, value == null ? "default" : value.origin());
    }

    private static Optional<String> check(Setting<?> setting, @Nullable Written value) {
        if (value == null) {
            return setting.defaultValue().isPresent()
                    ? Optional.empty()
                    : Optional.of(setting.name() + ": missing; " + setting.description());
        }
        try {
            setting.parse(value.text());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            String shown = setting.isSecret() ? "the value" : "'" + value.text() + "'";
            return Optional.of(value.origin() + ": " + setting.name() + ": " + shown + ": " + e.getMessage());
        }
    }

    private static Optional<String> checkNeed(Setting<?> setting, Map<String, Written> written) {
        return isGiven(written.get(setting.neededBy())) && !isGiven(written.get(setting.name()))
                ? Optional.of(setting.name() + ": missing; needed because " + setting.neededBy() + " is given")
                : Optional.empty();
    }

    private static boolean isGiven(@Nullable Written value) {
        return value != null && !value.text().isBlank();
    }

    static Map<String, Written> copy(Map<String, Written> written) {
        return new LinkedHashMap<>(written);
    }
}
