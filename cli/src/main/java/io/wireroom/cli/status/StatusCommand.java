package io.wireroom.cli.status;

import io.wireroom.cli.console.ExitCode;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.JsonLines;
import io.wireroom.cli.kafka.KafkaConnection;
import io.wireroom.cli.local.LocalServices;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaUnreachableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wireroom status}. */
@Command(
        name = "status",
        description = {
            "Shows how the pipeline is: roles, feeds, lags, rejections.",
            "Each process's roles with health and counts, feeds with their ledger, how far each consumer is behind,",
            "rejections by reason. Processes of this machine are found by themselves; others",
            "are named with --admin or status.services. Exit code 1 when a process or role is not well, 3 when nobody",
            "answers at all."
        },
        footer = {
            "  wireroom status",
            "  wireroom status --admin http://host-a:9600 --admin http://host-b:9600",
            "  wireroom status --json | jq .lags"
        })
public final class StatusCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Option(names = "--admin", paramLabel = "URL", description = "A process to ask; may be repeated.")
    private List<String> admins = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    public StatusCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Map<String, ServiceStatus.Answer> answers = answers(invocation.configuration());
        Map<String, Object> status = new LinkedHashMap<>();
        Map<String, Object> services = new LinkedHashMap<>();
        answers.forEach((address, a) -> services.put(address, a.problem().isEmpty() ? a.roles() : a.problem()));
        status.put("services", services);
        boolean kafkaAnswers = addKafka(status);
        if (json) {
            JsonLines.to(invocation.out()).write(status);
        } else {
            StatusText.of(status).forEach(invocation.out()::println);
        }
        boolean someAnswer = answers.values().stream().anyMatch(a -> a.problem().isEmpty());
        if (!kafkaAnswers && !someAnswer) {
            return ExitCode.UNREACHABLE;
        }
        return kafkaAnswers && answers.values().stream().allMatch(StatusCommand::isWell)
                ? ExitCode.DONE
                : ExitCode.CHECK_FAILED;
    }

    private Map<String, ServiceStatus.Answer> answers(Configuration configuration) {
        Set<String> addresses = new LinkedHashSet<>(admins);
        addresses.addAll(StatusSettings.from(configuration).services());
        LocalServices.of(invocation)
                .running()
                .forEach(service -> addresses.add(service.admin().toString()));
        ServiceStatus services = new ServiceStatus();
        Map<String, ServiceStatus.Answer> answers = new LinkedHashMap<>();
        addresses.forEach(address -> answers.put(address, services.ask(address)));
        return answers;
    }

    private boolean addKafka(Map<String, Object> status) {
        try (KafkaConnection kafka = KafkaConnection.open(invocation)) {
            status.putAll(new PipelineStatus(kafka.clients(), invocation.stopSignal()).toMap());
            return true;
        } catch (KafkaUnreachableException e) {
            invocation.err().println("wireroom: " + e.getMessage());
            return false;
        }
    }

    private static boolean isWell(ServiceStatus.Answer answer) {
        return answer.problem().isEmpty()
                && answer.roles().values().stream()
                        .allMatch(role -> role instanceof Map<?, ?> map
                                && map.get("health") instanceof Map<?, ?> health
                                && !"FAILED".equals(health.get("state")));
    }
}
