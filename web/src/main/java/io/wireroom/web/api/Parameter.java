package io.wireroom.web.api;

/**
 * A parameter of an endpoint.
 *
 * @param name its name in the path or the query
 * @param place where it stands: {@code path} or {@code query}
 * @param about one sentence
 * @param type of its value
 */
public record Parameter(String name, Place place, String about, ParameterType type) {
    /** Where a parameter stands. */
    public enum Place {
        PATH,
        QUERY
    }
}
