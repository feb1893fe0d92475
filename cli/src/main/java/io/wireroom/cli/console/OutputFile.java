package io.wireroom.cli.console;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * A file that appears whole or not at all: it is written beside its place and moved there.
 *
 * @param option that names it, such as {@code --out}, for messages
 * @param place where it appears
 */
public record OutputFile(String option, Path place) {

    /**
     * A file to be written.
     *
     * @throws CommandFailure when its folder is missing or cannot be written
     */
    public static OutputFile at(String option, Path place) {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(place)) {
            throw CommandFailure.usage(
                    option + ": " + place + " cannot be written; name a file in a folder that exists");
        }
        return new OutputFile(option, place.toAbsolutePath());
    }

    /** Writes it whole, over what was there. */
    public void write(Consumer<PrintStream> content) {
        Path beside = place.resolveSibling(place.getFileName() + ".part");
        try {
            try (PrintStream out = new PrintStream(
                    new BufferedOutputStream(Files.newOutputStream(beside)), false, StandardCharsets.UTF_8)) {
                content.accept(out);
                if (out.checkError()) {
                    throw new IOException("no space left, or the folder is gone");
                }
            }
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CommandFailure.usage(option + ": " + place + " cannot be written: " + e.getMessage());
        }
    }
}
