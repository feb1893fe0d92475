package io.wireroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.runtime.http.HttpHandler;
import io.wireroom.runtime.metrics.Metrics;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Puts an {@link Api} together from the endpoints of its parts. */
public final class ApiBuilder {
    private final List<Endpoint> endpoints = new ArrayList<>();

    /** With these operations. */
    public ApiBuilder with(Collection<Endpoint> more) {
        endpoints.addAll(more);
        return this;
    }

    /**
     * With the operations that every API has: its description and the session.
     *
     * @param settings whom it answers
     * @param control who may do what
     * @param page answers what is not below {@code /api/}
     * @param metrics where requests are counted
     * @param clock the time by which callers are slowed down
     */
    public Api build(
            GuardSettings settings, AccessControl control, HttpHandler page, Metrics metrics, InstantSource clock) {
        Guard guard = new Guard(settings, control.access(), clock);
        List<Endpoint> all = new ArrayList<>(new Session(guard).endpoints());
        all.addAll(endpoints);
        JsonNode document = OpenApi.of(all);
        all.add(Endpoint.get("/api/openapi.json", "getOpenApi", "session", "This description.")
                .answers(JsonNode.class)
                .by(request -> Api.ok(document)));
        return new Api(all, guard, new Audit(control.audit(), clock), page, metrics);
    }
}
