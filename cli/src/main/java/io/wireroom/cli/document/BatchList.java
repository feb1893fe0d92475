package io.wireroom.cli.document;

import io.wireroom.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code --batch} names: a folder, or a list with a line a document: path, TAB address, TAB content type. */
public final class BatchList {
    private BatchList() {}

    /**
     * One document.
     *
     * @param file its path as it was written
     * @param url the address it stands for
     * @param contentType the header's value
     */
    public record Item(String file, Optional<String> url, Optional<String> contentType) {}

    /**
     * Reads a list, or the names of a folder's files in order.
     *
     * @throws CommandFailure when it cannot be read
     */
    public static List<Item> read(Path folderOrList) {
        try {
            return Files.isDirectory(folderOrList) ? ofFolder(folderOrList) : ofList(folderOrList);
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage(folderOrList + ": no such file or folder");
        } catch (IOException e) {
            throw CommandFailure.usage(folderOrList + ": cannot be read: " + e.getMessage());
        }
    }

    private static List<Item> ofFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .map(file -> new Item(file, Optional.empty(), Optional.empty()))
                    .toList();
        }
    }

    private static List<Item> ofList(Path list) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank()) {
                String[] fields = line.split("\t", -1);
                items.add(new Item(fields[0], field(fields, 1), field(fields, 2)));
            }
        }
        return items;
    }

    private static Optional<String> field(String[] fields, int index) {
        return fields.length > index && !fields[index].isBlank()
                ? Optional.of(fields[index].strip())
                : Optional.empty();
    }
}
