package io.wireroom.embedded.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.wireroom.embedded.Refusals;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    private static final long MEBIBYTE = 1L << 20;

    @TempDir
    Path root;

    @BeforeEach
    void machineWithTwoGibibytesLeft() throws IOException {
        write(
                "proc/meminfo",
                "MemTotal:        8000000 kB\nMemFree:          100000 kB\nMemAvailable:    2097152 kB\n");
    }

    @Test
    void available_noContainer_isTheMachines() {
        assertThat(new Memory(root).availableMebibytes()).hasValue(2048);
    }

    @Test
    void available_containerWithALimit_isTheLimitLessWhatCannotBeDropped() throws IOException {
        write("sys/fs/cgroup/memory.max", 1000 * MEBIBYTE + "\n");
        write("sys/fs/cgroup/memory.current", 900 * MEBIBYTE + "\n");
        write("sys/fs/cgroup/memory.stat", "anon 1\ninactive_file " + 300 * MEBIBYTE + "\n");
        assertThat(new Memory(root).availableMebibytes()).hasValue(400);
    }

    @Test
    void available_containerWithoutLimit_isTheMachines() throws IOException {
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory.current", 900 * MEBIBYTE + "\n");
        assertThat(new Memory(root).availableMebibytes()).hasValue(2048);
    }

    @Test
    void require_lessThanIsLeft_passes() {
        assertThatNoException().isThrownBy(() -> new Memory(root).require(2048, "Elasticsearch"));
    }

    @Test
    void require_moreThanIsLeft_saysBothFigures() {
        assertThat(Refusals.of(Reason.MEMORY_SHORT, () -> new Memory(root).require(2049, "Elasticsearch")))
                .contains("Elasticsearch needs about 2049 MiB", "has 2048 MiB left");
    }

    @Test
    void require_operatingSystemThatDoesNotSay_passes() {
        Memory unknown = new Memory(root.resolve("elsewhere"));
        assertThat(unknown.availableMebibytes()).isEmpty();
        assertThatNoException().isThrownBy(() -> unknown.require(Integer.MAX_VALUE, "Elasticsearch"));
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
