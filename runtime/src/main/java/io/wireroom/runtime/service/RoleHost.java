package io.wireroom.runtime.service;

import io.wireroom.runtime.http.HttpServer;
import io.wireroom.runtime.metrics.Metrics;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs roles in one process beside the server of their metrics, health and status. Starting is all or nothing; stopping
 * goes in the reverse order and stops every role even when one fails to.
 */
public final class RoleHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoleHost.class);

    private final List<Role> started = new ArrayList<>();
    private final HttpServer admin;

    private RoleHost(HttpServer admin) {
        this.admin = admin;
    }

    /**
     * Starts the admin server, then the roles in the order given.
     *
     * @throws RuntimeException of the first part that could not start; what had started is stopped again
     */
    public static RoleHost start(List<Role> roles, AdminSettings settings, Metrics metrics) {
        HttpServer admin = HttpServer.start(settings.address(), new AdminPages(roles, metrics));
        RoleHost host = new RoleHost(admin);
        try {
            for (Role role : roles) {
                role.servedAt(admin.uri());
                RoleMetric.show(role, metrics);
                role.start();
                host.started.add(role);
                LOG.info("{} started", role.name());
            }
        } catch (RuntimeException e) {
            host.close();
            throw e;
        }
        LOG.info("metrics, health and status at {}", admin.uri());
        return host;
    }

    /** Where metrics, health and status are served. */
    public URI adminUri() {
        return admin.uri();
    }

    /** The first role that failed for good, in words; empty while none has. */
    public java.util.Optional<String> failure() {
        return started.stream()
                .filter(r -> r.health().state() == Health.State.FAILED)
                .map(r -> r.name() + ": " + r.health().reason())
                .findFirst();
    }

    @Override
    public void close() {
        List<Role> reversed = new ArrayList<>(started);
        Collections.reverse(reversed);
        started.clear();
        for (Role role : reversed) {
            try {
                role.close();
                LOG.info("{} stopped", role.name());
            } catch (RuntimeException e) {
                LOG.error("{} did not stop in order", role.name(), e);
            }
        }
        admin.close();
    }
}
