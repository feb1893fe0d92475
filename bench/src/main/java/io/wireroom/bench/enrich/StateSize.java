package io.wireroom.bench.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the stores of a stopped enrichment take on disk. */
final class StateSize {
    private static final String ROCKSDB = "rocksdb";

    private StateSize() {}

    /** Bytes by store, over all partitions. */
    static Map<String, Long> of(Path stateDir) {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(stateDir)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> store(stateDir.relativize(file))
                            .ifPresent(store -> sizes.merge(store, size(file), Long::sum)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }

    private static Optional<String> store(Path file) {
        for (int i = 0; i + 1 < file.getNameCount(); i++) {
            if (file.getName(i).toString().equals(ROCKSDB)) {
                return Optional.of(file.getName(i + 1).toString());
            }
        }
        return Optional.empty();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
