package io.wireroom.bench.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The pages of a folder and of those below it: {@code .html} and {@code .html.gz}. */
final class PageFolder {
    private PageFolder() {}

    /**
     * A page as it was stored.
     *
     * @param name its path below the folder
     */
    record Page(String name, byte[] body) {}

    /** Reads all pages into memory, in the order of their names. */
    static List<Page> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.html(\\.gz)?"))
                    .sorted()
                    .map(file -> new Page(folder.relativize(file).toString(), body(file)))
                    .toList();
        }
    }

    private static byte[] body(Path file) {
        try (InputStream stored = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(stored).readAllBytes() : stored.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
