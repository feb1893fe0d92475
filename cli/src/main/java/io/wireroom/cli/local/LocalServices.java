package io.wireroom.cli.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.cli.console.Invocation;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.runtime.kafka.KafkaSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Wireroom processes that run on this machine under this user: each leaves a small file while it lives, so that
 * {@code tail}, {@code status} and the others find it without being told. Files of processes that are gone are ignored.
 */
public final class LocalServices {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /** Those that are noted in a folder, which need not exist. */
    public LocalServices(Path folder) {
        this.folder = folder;
    }

    /** Those of this user: in {@code WIREROOM_RUN_DIR}, else in {@code XDG_RUNTIME_DIR}, else in the temporary folder. */
    public static LocalServices of(Invocation invocation) {
        return of(invocation.environment());
    }

    /** The same, by the variables of an environment. */
    public static LocalServices of(Map<String, String> environment) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "wireroom-" + System.getProperty("user.name"));
        return new LocalServices(Optional.ofNullable(environment.get("WIREROOM_RUN_DIR"))
                .map(Path::of)
                .or(() ->
                        Optional.ofNullable(environment.get("XDG_RUNTIME_DIR")).map(d -> Path.of(d, "wireroom")))
                .orElse(temporary));
    }

    /** Notes a process; closing the note removes it. A folder that cannot be written is only logged. */
    public Note announce(LocalService service) {
        Path file = folder.resolve(service.pid() + ".json");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, JSON.writeValueAsString(service.toMap()));
        } catch (IOException e) {
            logger().warn("other commands will not find this process by themselves: cannot write {}", file);
        }
        return new Note(file);
    }

    /** A process's entry. */
    public record Note(Path file) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                logger().warn("cannot remove {}", file);
            }
        }
    }

    /** The processes that live, the one started last first. */
    public List<LocalService> running() {
        List<LocalService> services = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".json") && isOwn(f))
                    .forEach(f -> read(f).ifPresent(services::add));
        } catch (IOException e) {
            return List.of();
        }
        services.removeIf(s -> ProcessHandle.of(s.pid()).isEmpty());
        services.sort(Comparator.comparing(LocalServices::started).reversed());
        return services;
    }

    /**
     * The configuration, with the embedded broker of a running process, and its embedded Elasticsearch, where nothing names
     * another. Whoever names a broker has a pipeline elsewhere: then nothing of this machine is taken.
     */
    public Configuration configure(Configuration configuration) {
        if (isGiven(configuration, KafkaSettings.BOOTSTRAP_SERVERS.name())) {
            return configuration;
        }
        return running().stream()
                .filter(s -> s.kafka().isPresent())
                .findFirst()
                .map(s -> configuration.with(
                        addresses(s, configuration), "running wireroom " + s.command() + ", process " + s.pid()))
                .orElse(configuration);
    }

    private static Map<String, String> addresses(LocalService service, Configuration configuration) {
        Map<String, String> addresses = new LinkedHashMap<>();
        service.kafka().ifPresent(k -> addresses.put(KafkaSettings.BOOTSTRAP_SERVERS.name(), k));
        if (!isGiven(configuration, ElasticsearchSettings.URIS.name())) {
            service.elasticsearch().ifPresent(e -> addresses.put(ElasticsearchSettings.URIS.name(), e.toString()));
        }
        return addresses;
    }

    private static boolean isGiven(Configuration configuration, String name) {
        return configuration.effective().stream()
                .anyMatch(e -> e.setting().name().equals(name) && !e.origin().equals("default"));
    }

    private static java.time.Instant started(LocalService service) {
        return ProcessHandle.of(service.pid())
                .flatMap(p -> p.info().startInstant())
                .orElse(java.time.Instant.EPOCH);
    }

    private static boolean isOwn(Path file) {
        try {
            return Files.getOwner(file).getName().equals(System.getProperty("user.name"));
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<LocalService> read(Path file) {
        try {
            return Optional.of(LocalService.of(JSON.readValue(file.toFile(), new TypeReference<>() {})));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Logger logger() {
        return LoggerFactory.getLogger(LocalServices.class);
    }
}
