package io.wireroom.web;

import io.micrometer.core.instrument.Timer;
import io.wireroom.runtime.http.HttpLimits;
import io.wireroom.runtime.http.HttpServer;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.runtime.service.Health.State;
import io.wireroom.runtime.service.Role;
import io.wireroom.web.api.AccessControl;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiBuilder;
import io.wireroom.web.api.Desk;
import io.wireroom.web.page.Page;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the desk page and the API. Starts and goes on while Kafka or Elasticsearch is away. */
public final class WebRole implements Role {
    private static final Logger LOG = LoggerFactory.getLogger(WebRole.class);

    private final WebSettings settings;
    private final Api api;
    private final List<Desk> desks;
    private final Metrics metrics;
    private volatile Optional<HttpServer> server = Optional.empty();

    /**
     * @param settings how it is served
     * @param control who may do what
     * @param desks what it serves
     * @param metrics where it counts
     * @param clock the time
     */
    public WebRole(
            WebSettings settings, AccessControl control, List<Desk> desks, Metrics metrics, InstantSource clock) {
        this.settings = settings;
        this.desks = List.copyOf(desks);
        this.metrics = metrics;
        ApiBuilder builder = new ApiBuilder();
        desks.forEach(desk -> builder.with(desk.endpoints()));
        this.api = builder.build(settings.guard(), control, new Page(), metrics, clock);
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public void servedAt(URI pages) {
        desks.forEach(desk -> desk.servedAt(pages));
    }

    /** @throws io.wireroom.runtime.http.PortTakenException when another process listens there */
    @Override
    public void start() {
        server = Optional.of(HttpServer.start(settings.address(), api, HttpLimits.DEFAULTS));
        desks.forEach(Desk::start);
        LOG.info("the page is at {}", uri());
    }

    /** Where the page is served, once it was started. */
    public URI uri() {
        return server.orElseThrow(() -> new IllegalStateException("web was not started"))
                .uri();
    }

    @Override
    public Health health() {
        return desks.stream()
                .map(Desk::health)
                .filter(health -> health.state() != State.READY)
                .findFirst()
                .orElseGet(Health::ready);
    }

    @Override
    public Map<String, Object> status() {
        Map<String, Object> status = new LinkedHashMap<>();
        server.ifPresent(running -> status.put("page", running.uri().toString()));
        status.put("requests", requests());
        status.put("events", metrics.total(WebMetric.EVENTS));
        return status;
    }

    private long requests() {
        return metrics.registry().find(WebMetric.REQUESTS.id()).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Override
    public void close() {
        desks.forEach(Desk::close);
        server.ifPresent(HttpServer::close);
    }
}
