package io.wireroom.embedded.machine;

import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much memory this machine can still give without swapping or killing: Linux's {@code MemAvailable}, or less where
 * the process is in a container with a limit (control groups version 2). Elsewhere unknown, and then nothing is refused.
 */
public final class Memory {

    private static final long MEBIBYTE = 1L << 20;

    private final Path root;

    /** Reads {@code proc} and {@code sys} under the given root, which is {@code /} outside tests. */
    Memory(Path root) {
        this.root = root;
    }

    /** Of this machine. */
    public static Memory ofThisMachine() {
        return new Memory(Path.of("/"));
    }

    /**
     * Checks that so much memory can be had.
     *
     * @param mebibytes what the server will need in all
     * @throws EmbeddedServerException with {@link Reason#MEMORY_SHORT} where it is known to be missing
     */
    public void require(int mebibytes, String server) {
        long available = availableMebibytes().orElse(Long.MAX_VALUE);
        if (available < mebibytes) {
            throw new EmbeddedServerException(
                    Reason.MEMORY_SHORT,
                    server + " needs about " + mebibytes + " MiB of memory and this machine has " + available
                            + " MiB left: close other programs, or give it a smaller heap.");
        }
    }

    /** Mebibytes that are left; empty where the operating system does not say. */
    public OptionalLong availableMebibytes() {
        OptionalLong machine = field(root.resolve("proc/meminfo"), "MemAvailable:");
        if (machine.isEmpty()) {
            return OptionalLong.empty();
        }
        long bytes = Math.min(machine.getAsLong() * 1024, containerBytes().orElse(Long.MAX_VALUE));
        return OptionalLong.of(bytes / MEBIBYTE);
    }

    /** The limit less what is used, where used files that can be dropped again do not count. */
    private OptionalLong containerBytes() {
        Path group = root.resolve("sys/fs/cgroup");
        OptionalLong limit = number(group.resolve("memory.max"));
        OptionalLong used = number(group.resolve("memory.current"));
        if (limit.isEmpty() || used.isEmpty()) {
            return OptionalLong.empty();
        }
        long droppable = field(group.resolve("memory.stat"), "inactive_file").orElse(0);
        return OptionalLong.of(Math.max(0, limit.getAsLong() - used.getAsLong() + droppable));
    }

    /** The number after a name at the start of a line. */
    private static OptionalLong field(Path file, String name) {
        return lines(file)
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "\t"))
                .map(line -> line.substring(name.length()).replaceAll("[^0-9]", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** The number a file consists of; empty for {@code max}, which means no limit. */
    private static OptionalLong number(Path file) {
        return lines(file)
                .filter(line -> line.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException notThisOperatingSystem) {
            return Stream.empty();
        }
    }
}
