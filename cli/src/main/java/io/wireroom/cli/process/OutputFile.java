package io.wireroom.cli.process;

import io.wireroom.cli.console.CommandFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A file that appears whole or not at all: it is written beside its place and moved there. */
record OutputFile(Path place) {

    /**
     * A file to be written.
     *
     * @throws CommandFailure when its folder is missing or cannot be written
     */
    static OutputFile at(Path place) {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(place)) {
            throw CommandFailure.usage("--out: " + place + " cannot be written; name a file in a folder that exists");
        }
        return new OutputFile(place.toAbsolutePath());
    }

    void write(Consumer<PrintStream> content) {
        Path beside = place.resolveSibling(place.getFileName() + ".part");
        try {
            try (PrintStream out = new PrintStream(
                    new java.io.BufferedOutputStream(Files.newOutputStream(beside)), false, StandardCharsets.UTF_8)) {
                content.accept(out);
                if (out.checkError()) {
                    throw new IOException("no space left, or the folder is gone");
                }
            }
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CommandFailure.usage("--out: " + place + " cannot be written: " + e.getMessage());
        }
    }
}
