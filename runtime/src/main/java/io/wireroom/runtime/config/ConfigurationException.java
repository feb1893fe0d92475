package io.wireroom.runtime.config;

import java.util.List;

/** The configuration cannot be used; carries every problem that was found, not only the first. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public ConfigurationException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line a problem: where it is, what is wrong, what to do. */
    public List<String> problems() {
        return problems;
    }
}
