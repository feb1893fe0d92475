package io.wireroom.runtime.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One setting: its name, type, default, bounds and what it does, declared once. In files the name is a path of YAML
 * keys; in the environment it is {@link #environmentName()}; on the command line {@code --set name=value}. Immutable.
 *
 * @param <T> the type of its value; {@link Optional} for a setting that may be absent
 */
public final class Setting<T> {
    private final String name;
    private final SettingType<T> type;
    private final @Nullable T defaultValue;
    private final boolean secret;
    private final String neededBy;
    private final String bounds;
    private final String description;

    Setting(SettingBuilder<T> from, String description) {
        this.name = from.name;
        this.type = from.type;
        this.defaultValue = from.defaultValue;
        this.secret = from.secret;
        this.neededBy = from.neededBy;
        this.bounds = String.join(", ", from.bounds);
        this.description = description;
    }

    /** Any text but the empty one. */
    public static SettingBuilder<String> text(String name) {
        return new SettingBuilder<>(name, new SettingType<>("text", Setting::nonEmpty, Function.identity()));
    }

    public static SettingBuilder<Integer> integer(String name) {
        return new SettingBuilder<>(
                name,
                new SettingType<>("integer", t -> number(t, Integer::parseInt, "a whole number"), String::valueOf));
    }

    public static SettingBuilder<Double> decimal(String name) {
        return new SettingBuilder<>(
                name, new SettingType<>("decimal", t -> number(t, Double::parseDouble, "a number"), String::valueOf));
    }

    public static SettingBuilder<Boolean> bool(String name) {
        return new SettingBuilder<>(name, new SettingType<>("true or false", Setting::bit, String::valueOf));
    }

    /** Written as {@code 250ms}, {@code 30s}, {@code 5m}, {@code 24h}, {@code 30d} or in ISO 8601. */
    public static SettingBuilder<Duration> duration(String name) {
        return new SettingBuilder<>(name, new SettingType<>("duration", DurationText::parse, DurationText::print));
    }

    /** Written as {@code 64KiB}, {@code 5MiB} or a number of bytes. */
    public static SettingBuilder<DataSize> size(String name) {
        return new SettingBuilder<>(name, new SettingType<>("size", DataSize::parse, DataSize::toString));
    }

    /** An absolute URI. */
    public static SettingBuilder<URI> uri(String name) {
        return new SettingBuilder<>(name, new SettingType<>("URI", Setting::absoluteUri, URI::toString));
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    public static <E extends Enum<E>> SettingBuilder<E> choice(String name, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Setting::written).toList();
        return new SettingBuilder<>(
                name,
                new SettingType<>(
                        "one of " + String.join(", ", names), t -> constant(t, type, names), Setting::written));
    }

    /** Texts separated by commas; empty for none. In a file, a YAML list or such a text. */
    public static SettingBuilder<List<String>> list(String name) {
        return new SettingBuilder<>(name, new SettingType<>("list", Setting::items, l -> String.join(",", l)));
    }

    /** Names and values, {@code name=value} separated by commas; in a file, a YAML mapping. */
    public static SettingBuilder<Map<String, String>> map(String name) {
        return new SettingBuilder<>(name, new SettingType<>("mapping", Setting::pairs, Setting::printPairs));
    }

    /** Dotted name, such as {@code sink.bulk.actions}. */
    public String name() {
        return name;
    }

    /** Name in the environment, such as {@code WIREROOM_SINK_BULK_ACTIONS}. */
    public String environmentName() {
        return "WIREROOM_" + name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The type in words, for the documentation. */
    public String typeName() {
        return type.name();
    }

    /** The bounds in words; empty when there are none. */
    public String bounds() {
        return bounds;
    }

    /** What it does, in one sentence. */
    public String description() {
        return description;
    }

    /** True when its value must never be shown. */
    public boolean isSecret() {
        return secret;
    }

    /** The default as it would be written; empty when the setting is required, or optional and absent. */
    public Optional<String> writtenDefault() {
        return defaultValue == null
                ? Optional.empty()
                : Optional.of(print(defaultValue)).filter(s -> !s.isEmpty());
    }

    /** Name of the setting that makes this one necessary as soon as it is given; empty for none. */
    String neededBy() {
        return neededBy;
    }

    Optional<T> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    boolean isMap() {
        return type.name().equals("mapping");
    }

    T parse(String text) {
        return type.parse().apply(text);
    }

    String print(T value) {
        return type.print().apply(value);
    }

    private static String nonEmpty(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be empty");
        }
        return text.strip();
    }

    private static <N> N number(String text, Function<String, N> parser, String expected) {
        try {
            return parser.apply(text.strip().replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not " + expected, e);
        }
    }

    private static boolean bit(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static URI absoluteUri(String text) {
        try {
            URI uri = new URI(text.strip());
            if (uri.isAbsolute() && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URI: " + e.getReason(), e);
        }
        throw new IllegalArgumentException("not an absolute URI such as http://127.0.0.1:9200");
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(String text, Class<E> type, List<String> names) {
        int index = names.indexOf(text.strip().toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new IllegalArgumentException("none of " + String.join(", ", names));
        }
        return type.getEnumConstants()[index];
    }

    private static List<String> items(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String item : items(text)) {
            int equals = item.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("'" + item + "' is not name=value");
            }
            pairs.put(
                    item.substring(0, equals).strip(),
                    item.substring(equals + 1).strip());
        }
        return Map.copyOf(pairs);
    }

    private static String printPairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    }
}
