package io.wireroom.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Setting}; {@link #describedAs} ends it. Not thread-safe. */
public final class SettingBuilder<T> {
    final String name;
    final List<String> bounds;
    SettingType<T> type;

    @Nullable
    T defaultValue;

    boolean secret;
    String neededBy = "";

    SettingBuilder(String name, SettingType<T> type) {
        this(name, type, new ArrayList<>());
    }

    private SettingBuilder(String name, SettingType<T> type, List<String> bounds) {
        if (!name.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+")) {
            throw new IllegalArgumentException("not a setting's name: " + name);
        }
        this.name = name;
        this.type = type;
        this.bounds = bounds;
    }

    /** Refuses values below the bound. */
    public <C extends Comparable<C>> SettingBuilder<T> atLeast(C least) {
        return bound("at least " + written(least), value -> compare(value, least) >= 0);
    }

    /** Refuses values above the bound. */
    public <C extends Comparable<C>> SettingBuilder<T> atMost(C most) {
        return bound("at most " + written(most), value -> compare(value, most) <= 0);
    }

    /** Refuses values outside the bounds, which are themselves allowed. */
    public <C extends Comparable<C>> SettingBuilder<T> between(C least, C most) {
        return atLeast(least).atMost(most);
    }

    /**
     * Refuses values that do not meet a condition.
     *
     * @param words the condition, as it follows "must be"
     */
    public SettingBuilder<T> where(String words, Predicate<T> holds) {
        return bound(words, holds::test);
    }

    /** Makes the setting necessary as soon as the other one is given; for optional settings. */
    public SettingBuilder<T> neededBy(Setting<?> other) {
        this.neededBy = other.name();
        return this;
    }

    /** The value where nothing else is said. */
    public SettingBuilder<T> defaultsTo(T value) {
        this.defaultValue = value;
        return this;
    }

    /** Masks the value wherever settings are shown. */
    public SettingBuilder<T> secret() {
        this.secret = true;
        return this;
    }

    /** Lets the setting be absent. */
    public SettingBuilder<Optional<T>> optional() {
        SettingType<T> inner = type;
        SettingType<Optional<T>> outer = new SettingType<>(
                inner.name(),
                text -> text.isBlank()
                        ? Optional.empty()
                        : Optional.of(inner.parse().apply(text)),
                value -> value.map(inner.print()).orElse(""));
        SettingBuilder<Optional<T>> builder = new SettingBuilder<>(name, outer, bounds);
        builder.secret = secret;
        return builder.defaultsTo(Optional.empty());
    }

    /** Ends the declaration with what the setting does, in one sentence. */
    public Setting<T> describedAs(String sentence) {
        return new Setting<>(this, sentence);
    }

    private SettingBuilder<T> bound(String words, Function<T, Boolean> holds) {
        bounds.add(words);
        type = type.checked(value -> {
            if (!holds.apply(value)) {
                throw new IllegalArgumentException("must be " + words);
            }
        });
        return this;
    }

    @SuppressWarnings("unchecked") // a bound is declared with the setting's own type; another fails at once, in tests
    private static <T, C extends Comparable<C>> int compare(T value, C bound) {
        return ((C) value).compareTo(bound);
    }

    @SuppressWarnings("unchecked")
    private <C> String written(C bound) {
        return type.print().apply((T) bound);
    }
}
