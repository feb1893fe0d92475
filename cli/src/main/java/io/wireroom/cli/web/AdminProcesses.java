package io.wireroom.cli.web;

import io.wireroom.cli.local.LocalService;
import io.wireroom.cli.local.LocalServices;
import io.wireroom.cli.status.ServiceStatus;
import io.wireroom.cli.status.StatusSettings;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.web.pipeline.Processes;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the processes that {@code status} asks: this one, those of this machine that belong to the same pipeline, and {@code status.services}. */
final class AdminProcesses implements Processes {
    private final List<String> configured;
    private final LocalServices local;
    private final String kafka;
    private final ServiceStatus services = new ServiceStatus();

    AdminProcesses(Configuration configuration, LocalServices local) {
        this.configured = StatusSettings.from(configuration).services();
        this.local = local;
        this.kafka = String.join(",", KafkaSettings.from(configuration).bootstrapServers());
    }

    @Override
    public List<Answer> ask(Optional<URI> own) {
        Set<String> addresses = new LinkedHashSet<>();
        own.map(URI::toString).ifPresent(addresses::add);
        addresses.addAll(configured);
        local.running().stream()
                .filter(this::isOfThisPipeline)
                .forEach(service -> addresses.add(service.admin().toString()));
        List<Answer> answers = new ArrayList<>();
        for (String address : addresses) {
            ServiceStatus.Answer answer = services.ask(address);
            answers.add(new Answer(address, answer.roles(), answer.problem()));
        }
        return answers;
    }

    /** What has a broker of its own is another pipeline, unless that is the broker which is read here. */
    private boolean isOfThisPipeline(LocalService service) {
        return service.kafka().filter(broker -> !broker.equals(kafka)).isEmpty();
    }
}
