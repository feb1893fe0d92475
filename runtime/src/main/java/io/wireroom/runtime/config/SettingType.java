package io.wireroom.runtime.config;

import java.util.function.Function;

/** How values of a type are named, read (throws IllegalArgumentException with the reason) and written. */
record SettingType<T>(String name, Function<String, T> parse, Function<T, String> print) {

    /** The same type, whose values also pass a check that throws IllegalArgumentException with the reason. */
    SettingType<T> checked(java.util.function.Consumer<T> check) {
        return new SettingType<>(
                name,
                text -> {
                    T value = parse.apply(text);
                    check.accept(value);
                    return value;
                },
                print);
    }
}
