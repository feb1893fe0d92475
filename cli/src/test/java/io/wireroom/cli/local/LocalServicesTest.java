package io.wireroom.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.local.LocalServices.Note;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServicesTest {
    private static final LocalService THIS = new LocalService(
            "up",
            ProcessHandle.current().pid(),
            URI.create("http://127.0.0.1:9600"),
            Optional.of("127.0.0.1:7777"),
            Optional.empty());

    @TempDir
    Path folder;

    private LocalServices services = new LocalServices(Path.of("."));

    @BeforeEach
    void open() {
        services = new LocalServices(folder.resolve("run"));
    }

    @Test
    void announced_isRunningUntilTheNoteIsClosed() {
        try (Note note = services.announce(THIS)) {
            assertThat(note.file()).exists();
            assertThat(services.running()).containsExactly(THIS);
        }
        assertThat(services.running()).isEmpty();
    }

    @Test
    void deadProcessesAndForeignFiles_areIgnored() throws IOException {
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(run.resolve("1.json"), "{}");
        Files.writeString(
                run.resolve("2.json"), "{\"command\":\"up\",\"pid\":\"999999999\",\"admin\":\"http://127.0.0.1:1\"}");

        assertThat(services.running()).isEmpty();
    }

    @Test
    void configure_nothingGiven_takesTheRunningBroker() {
        try (Note note = services.announce(THIS)) {
            Configuration found = services.configure(Configuration.defaults(KafkaSettings.ALL));

            assertThat(note.file()).exists();
            assertThat(found.get(KafkaSettings.BOOTSTRAP_SERVERS)).containsExactly("127.0.0.1:7777");
        }
    }

    @Test
    void configure_brokerGiven_keepsIt() {
        try (Note note = services.announce(THIS)) {
            Configuration given = Configuration.of(KafkaSettings.ALL, Map.of("kafka.bootstrap-servers", "kafka:9092"));

            assertThat(note.file()).exists();
            assertThat(services.configure(given)).isSameAs(given);
        }
    }
}
