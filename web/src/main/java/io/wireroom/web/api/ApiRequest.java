package io.wireroom.web.api;

import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.web.api.ParameterType.Whole;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request that has passed the guards.
 *
 * @param endpoint that it is for
 * @param http as it came
 * @param path parameters of the path, by name
 * @param caller who asks
 */
public record ApiRequest(Endpoint endpoint, HttpRequest http, Map<String, String> path, Caller caller) {

    private static final Pattern BETWEEN_COMMAS = Pattern.compile("(?<!\\\\),");

    public ApiRequest {
        path = Map.copyOf(path);
    }

    /** A parameter of the path. */
    public String inPath(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path declares no " + name);
        }
        return value;
    }

    /** A parameter of the query that is there and not blank. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(http.query().get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The parts of a parameter between commas, one in a part being written {@code \,}; empty where it is absent. */
    public List<String> list(String name) {
        return query(name).stream()
                .flatMap(BETWEEN_COMMAS::splitAsStream)
                .map(part -> part.replace("\\,", ",").strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * A whole number, within the bounds that the endpoint declares.
     *
     * @throws ProblemException when it is none, or outside of the bounds
     */
    public int whole(String name) {
        Whole bounds = endpoint.typeOf(name)
                .filter(Whole.class::isInstance)
                .map(Whole.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("the endpoint declares no whole number " + name));
        Optional<String> value = query(name);
        if (value.isEmpty()) {
            return bounds.otherwise();
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= bounds.least() && number <= bounds.most()) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the same answer
        }
        throw bad(name, "must be a whole number from " + bounds.least() + " to " + bounds.most());
    }

    /**
     * An instant.
     *
     * @throws ProblemException when it is none
     */
    public Optional<Instant> instant(String name) {
        try {
            return query(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw bad(name, "must be an instant such as 2026-11-28T06:00:00Z");
        }
    }

    /**
     * One of an enum's constants, in any case.
     *
     * @throws ProblemException when it is none
     */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return query(name)
                .map(value -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElseThrow(() -> bad(name, "must be one of " + Arrays.toString(type.getEnumConstants()))));
    }

    /**
     * The body.
     *
     * @throws ProblemException when it is not JSON of this shape
     */
    public <T> T body(Class<T> type) {
        return Json.read(http.body(), type);
    }

    /** The problem of a parameter of the query. */
    public static ProblemException bad(String name, String what) {
        return Problem.of(ProblemKind.BAD_PARAMETER, name + " " + what)
                .with("parameter", name)
                .asException();
    }
}
