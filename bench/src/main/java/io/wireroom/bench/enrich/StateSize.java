package io.wireroom.bench.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** What the stores of an enrichment take on disk. */
final class StateSize extends SimpleFileVisitor<Path> {
    private static final String ROCKSDB = "rocksdb";

    private final Map<String, Long> sizes = new TreeMap<>();

    private StateSize() {}

    /** Bytes by store, over all partitions. */
    static Map<String, Long> of(Path stateDir) {
        StateSize size = new StateSize();
        try {
            Files.walkFileTree(stateDir, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size.sizes;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Path above = folder.getParent();
            if (above != null && above.endsWith(ROCKSDB)) {
                sizes.merge(folder.getFileName().toString(), attributes.size(), Long::sum);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    /** RocksDB deletes files while it runs. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }
}
