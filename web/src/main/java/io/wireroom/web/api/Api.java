package io.wireroom.web.api;

import io.micrometer.core.instrument.Timer;
import io.wireroom.runtime.config.DidYouMean;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpHandler;
import io.wireroom.runtime.http.HttpRequest;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.web.WebMetric;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what is asked below {@code /api/}, with guards before and problems, entity tags and security headers behind;
 * everything else is left to the page. Thread-safe.
 */
public final class Api implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final String PREFIX = "/api/";

    private final List<Route> routes;
    private final Guard guard;
    private final HttpHandler page;
    private final Metrics metrics;
    private final Audit audit;

    /**
     * @param endpoints all operations
     * @param guard whom it answers
     * @param audit remembers changes
     * @param page answers what is not below {@code /api/}
     * @param metrics where requests are counted
     */
    Api(List<Endpoint> endpoints, Guard guard, Audit audit, HttpHandler page, Metrics metrics) {
        this.routes = endpoints.stream().map(Route::new).toList();
        this.guard = guard;
        this.audit = audit;
        this.page = page;
        this.metrics = metrics;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) throws Exception {
        return SecurityHeaders.on(answer(request));
    }

    private HttpAnswer answer(HttpRequest request) throws Exception {
        try {
            guard.admit(request);
            return request.path().startsWith(PREFIX) ? tagged(request, call(request)) : page.handle(request);
        } catch (ProblemException e) {
            HttpAnswer answer = e.problem().answer();
            return switch (e.problem().kind()) {
                case TOO_MANY, AWAY -> answer.with("Retry-After", "1");
                case NO_TOKEN -> answer.with("WWW-Authenticate", "Bearer");
                default -> answer;
            };
        }
    }

    private HttpAnswer call(HttpRequest request) throws Exception {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> path = route.match(request.path());
            if (path.isPresent()) {
                if (route.endpoint().method().equals(method)) {
                    return timed(route.endpoint(), request, path.get());
                }
                allowed.add(route.endpoint().method());
            }
        }
        if (allowed.isEmpty()) {
            throw Problem.of(ProblemKind.UNKNOWN, "there is no " + request.path() + "; GET /api/openapi.json lists all")
                    .asException();
        }
        Problem problem = Problem.of(ProblemKind.WRONG_METHOD, request.path() + " takes " + String.join(", ", allowed));
        return problem.answer().with("Allow", String.join(", ", allowed));
    }

    private HttpAnswer timed(Endpoint endpoint, HttpRequest request, Map<String, String> path) throws Exception {
        Timer.Sample sample = Timer.start(metrics.registry());
        int status = 500;
        try {
            HttpAnswer answer = call(endpoint, request, path);
            status = answer.status();
            return answer;
        } catch (ProblemException e) {
            status = e.problem().kind().status();
            throw e;
        } finally {
            sample.stop(metrics.timer(WebMetric.REQUESTS, endpoint.id(), status / 100 + "xx"));
        }
    }

    private HttpAnswer call(Endpoint endpoint, HttpRequest request, Map<String, String> path) {
        Caller caller = guard.identify(request, endpoint);
        return audit.of(caller, endpoint, request, () -> permitted(caller, endpoint, request, path));
    }

    private HttpAnswer permitted(Caller caller, Endpoint endpoint, HttpRequest request, Map<String, String> path) {
        guard.permit(caller, request, endpoint);
        refuseUnknown(endpoint, request);
        if (endpoint.body().isPresent() && !isJson(request)) {
            throw Problem.of(ProblemKind.WRONG_TYPE, "send Content-Type: application/json")
                    .asException();
        }
        try {
            return endpoint.handler().handle(new ApiRequest(endpoint, request, path, caller));
        } catch (ProblemException e) {
            throw e;
        } catch (Exception e) {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            throw Problem.of(ProblemKind.FAILED, "its log says why").asException();
        }
    }

    private static void refuseUnknown(Endpoint endpoint, HttpRequest request) {
        List<String> known = endpoint.parameters().stream()
                .filter(p -> p.place() == Parameter.Place.QUERY)
                .map(Parameter::name)
                .toList();
        for (String name : new TreeSet<>(request.query().keySet())) {
            if (!known.contains(name)) {
                throw ApiRequest.bad(name, "is no parameter of " + endpoint.id() + DidYouMean.hint(name, known));
            }
        }
    }

    private static boolean isJson(HttpRequest request) {
        return request.header("Content-Type")
                .filter(type -> type.split(";", 2)[0].strip().equalsIgnoreCase("application/json"))
                .isPresent();
    }

    /** A reading of JSON gets an entity tag; who holds it already is told so. RFC 9110, 8.8.3. */
    private static HttpAnswer tagged(HttpRequest request, HttpAnswer answer) {
        boolean read = request.method().equals("GET") || request.method().equals("HEAD");
        if (!read || answer.status() != 200 || answer.stream().isPresent()) {
            return answer;
        }
        String tag = "\"" + digest(answer.body()) + "\"";
        HttpAnswer whole = answer.with("ETag", tag).with("Cache-Control", "private, no-cache");
        boolean held = request.header("If-None-Match").stream()
                .flatMap(value -> java.util.Arrays.stream(value.split(",", -1)))
                .anyMatch(one -> one.strip().replaceFirst("^W/", "").equals(tag)
                        || one.strip().equals("*"));
        return held ? HttpAnswer.empty(304).with("ETag", tag).with("Cache-Control", "private, no-cache") : whole;
    }

    private static String digest(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The endpoints as lines, for the log. */
    @Override
    public String toString() {
        return routes.stream()
                .map(r -> r.endpoint().method() + " " + r.endpoint().path())
                .collect(Collectors.joining(", "));
    }

    /** A successful answer with a value as JSON. */
    public static HttpAnswer ok(Object value) {
        return HttpAnswer.of(200, "application/json", Json.bytes(value));
    }

    /** A successful answer with text of another type. */
    public static HttpAnswer ok(String contentType, String text) {
        return HttpAnswer.of(200, contentType, text.getBytes(StandardCharsets.UTF_8));
    }
}
