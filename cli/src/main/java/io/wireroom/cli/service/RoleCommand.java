package io.wireroom.cli.service;

import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.Service;
import io.wireroom.cli.kafka.WireroomTopics;
import io.wireroom.cli.service.RoleRunner.Announcement;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Role;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** One role against a Kafka cluster that is already there; the subclasses only name it. */
abstract class RoleCommand implements Callable<Integer>, Service {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Invocation invocation;
    private final String name;
    private final Function<Roles, Role> role;

    RoleCommand(Invocation invocation, String name, Function<Roles, Role> role) {
        this.invocation = invocation;
        this.name = name;
        this.role = role;
    }

    @Override
    public Integer call() {
        Configuration configuration = invocation.configuration();
        try (Metrics metrics = Metrics.ofProcess()) {
            Roles roles = new Roles(configuration, metrics, InstantSource.system());
            KafkaClients clients = roles.clients();
            clients.awaitReachable(PATIENCE);
            WireroomTopics.ensure(clients, Topics.ALL);
            RoleRunner runner = new RoleRunner(invocation, configuration, metrics);
            return runner.run(List.of(role.apply(roles)), Announcement.of(name), () -> {});
        }
    }
}
