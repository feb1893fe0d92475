package io.wireroom.web.api;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.web.api.Parameter.Place;
import io.wireroom.web.api.ParameterType.Choice;
import io.wireroom.web.api.ParameterType.Moment;
import io.wireroom.web.api.ParameterType.Several;
import io.wireroom.web.api.ParameterType.Text;
import io.wireroom.web.api.ParameterType.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One operation of the API, declared once: the router and the OpenAPI document read the same declaration.
 *
 * @param method upper case, such as GET
 * @param path such as {@code /api/articles/{id}}; names in braces are parameters
 * @param id name of the operation, such as {@code getArticle}
 * @param group under which it is listed, such as {@code articles}
 * @param about what it does, a sentence or two
 * @param level what the caller must be allowed
 * @param parameters of path and query; other query parameters are refused
 * @param body shape of the request's body
 * @param answer shape of the answer's body; absent for anything but JSON
 * @param contentType of the answer
 * @param handler answers it
 */
public record Endpoint(
        String method,
        String path,
        String id,
        String group,
        String about,
        AccessLevel level,
        List<Parameter> parameters,
        Optional<Class<?>> body,
        Optional<Class<?>> answer,
        String contentType,
        Handler handler) {
    private static final String JSON = "application/json";

    public Endpoint {
        parameters = List.copyOf(parameters);
    }

    /** Answers requests; called by many threads at once. */
    @FunctionalInterface
    public interface Handler {
        /**
         * @throws ProblemException to answer with a problem
         * @throws Exception logged and answered by 500 without its text
         */
        HttpAnswer handle(ApiRequest request) throws Exception;
    }

    /** An operation that reads. */
    public static Endpoint get(String path, String id, String group, String about) {
        return of("GET", path, id, group, about, AccessLevel.READ);
    }

    /** An operation that makes or does something. */
    public static Endpoint post(String path, String id, String group, String about) {
        return of("POST", path, id, group, about, AccessLevel.EDIT);
    }

    /** An operation that replaces something. */
    public static Endpoint put(String path, String id, String group, String about) {
        return of("PUT", path, id, group, about, AccessLevel.EDIT);
    }

    /** An operation that removes something. */
    public static Endpoint delete(String path, String id, String group, String about) {
        return of("DELETE", path, id, group, about, AccessLevel.EDIT);
    }

    private static Endpoint of(String method, String path, String id, String group, String about, AccessLevel level) {
        return new Endpoint(
                method, path, id, group, about, level, List.of(), Optional.empty(), Optional.empty(), JSON, request -> {
                    throw new IllegalStateException(id + " has no handler");
                });
    }

    /** With a parameter of the query that is a text. */
    public Endpoint query(String name, String what) {
        return query(name, what, new Text());
    }

    /** With a parameter of the query that is an instant. */
    public Endpoint moment(String name, String what) {
        return query(name, what, new Moment());
    }

    /** With a parameter of the query that is texts between commas. */
    public Endpoint several(String name, String what) {
        return query(name, what + " Several between commas; a comma in one is written \\,.", new Several());
    }

    /** With a parameter of the query that is one of an enum's constants. */
    public Endpoint choice(String name, Class<? extends Enum<?>> type, String what) {
        return query(name, what, Choice.of(type));
    }

    /**
     * With a parameter of the query that is a whole number.
     *
     * @param otherwise what it is where it is absent
     */
    public Endpoint whole(String name, int least, int most, int otherwise, String what) {
        return query(name, what, new Whole(least, most, otherwise));
    }

    /**
     * With {@code limit} and {@code cursor}, as whatever answers a page at a time.
     *
     * @param usual items of a page where no limit is given
     * @param most items of a page
     */
    public Endpoint paged(int usual, int most) {
        return whole("limit", 1, most, usual, "Most items of a page.").query("cursor", "`next` of the page before.");
    }

    /** With the description of a name in the path's braces. */
    public Endpoint in(String name, String what) {
        return with(new Parameter(name, Place.PATH, what, new Text()));
    }

    public Endpoint needs(AccessLevel needed) {
        return new Endpoint(method, path, id, group, about, needed, parameters, body, answer, contentType, handler);
    }

    /** With a JSON body of this shape. */
    public Endpoint takes(Class<?> shape) {
        return new Endpoint(
                method, path, id, group, about, level, parameters, Optional.of(shape), answer, contentType, handler);
    }

    /** Answers with JSON of this shape. */
    public Endpoint answers(Class<?> shape) {
        return new Endpoint(method, path, id, group, about, level, parameters, body, Optional.of(shape), JSON, handler);
    }

    /** Answers with something else than JSON. */
    public Endpoint answersWith(String type) {
        return new Endpoint(method, path, id, group, about, level, parameters, body, Optional.empty(), type, handler);
    }

    public Endpoint by(Handler handled) {
        return new Endpoint(method, path, id, group, about, level, parameters, body, answer, contentType, handled);
    }

    /** What a parameter of the query looks like; empty for one that is not declared. */
    Optional<ParameterType> typeOf(String parameter) {
        return parameters.stream()
                .filter(one -> one.place() == Place.QUERY && one.name().equals(parameter))
                .map(Parameter::type)
                .findFirst();
    }

    private Endpoint query(String name, String what, ParameterType type) {
        return with(new Parameter(name, Place.QUERY, what, type));
    }

    private Endpoint with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Endpoint(method, path, id, group, about, level, more, body, answer, contentType, handler);
    }

    /** True for an operation that changes nothing. */
    public boolean isRead() {
        return method.equals("GET");
    }
}
