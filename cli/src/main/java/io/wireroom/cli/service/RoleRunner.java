package io.wireroom.cli.service;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.local.LocalService;
import io.wireroom.cli.local.LocalServices;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.AdminSettings;
import io.wireroom.runtime.service.Role;
import io.wireroom.runtime.service.RoleHost;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs roles in this process until it is asked to stop or one of them has failed for good. */
public final class RoleRunner {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Invocation invocation;
    private final Configuration configuration;
    private final Metrics metrics;

    public RoleRunner(Invocation invocation, Configuration configuration, Metrics metrics) {
        this.invocation = invocation;
        this.configuration = configuration;
        this.metrics = metrics;
    }

    /**
     * How other commands find this process.
     *
     * @param command what it was started as
     * @param kafka its embedded broker
     * @param elasticsearch its embedded Elasticsearch
     */
    public record Announcement(String command, Optional<String> kafka, Optional<URI> elasticsearch) {
        /** A process without servers of its own. */
        public static Announcement of(String command) {
            return new Announcement(command, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Starts the roles, waits and stops them.
     *
     * @param started run once all roles were started
     * @return exit code: 0 when it was asked to stop, 1 when a role failed
     */
    public int run(List<Role> roles, Announcement announcement, Runnable started) {
        try (RoleHost host = RoleHost.start(roles, AdminSettings.from(configuration), metrics)) {
            LocalServices.Note note = LocalServices.of(invocation).announce(service(announcement, host.adminUri()));
            try {
                started.run();
                return await(host);
            } finally {
                note.close();
            }
        }
    }

    private int await(RoleHost host) {
        try {
            while (!invocation.stopSignal().await(LOOK)) {
                Optional<String> failure = host.failure();
                if (failure.isPresent()) {
                    invocation.err().println("wireroom: " + failure.get());
                    return ExitCode.CHECK_FAILED;
                }
            }
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }

    private static LocalService service(Announcement announcement, URI admin) {
        return new LocalService(
                announcement.command(),
                ProcessHandle.current().pid(),
                admin,
                announcement.kafka(),
                announcement.elasticsearch());
    }
}
