package io.wireroom.cli.docs;

import io.wireroom.cli.console.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The pages that are written from declarations; {@code bin/docs} rewrites them and a test holds them. */
public final class GeneratedDocs {
    private GeneratedDocs() {}

    /**
     * File names to contents.
     *
     * @param tree makes the command whose help is written
     */
    public static Map<String, String> all(Function<Surroundings, CommandLine> tree) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("configuration.md", ConfigurationPage.text());
        pages.put("metrics.md", MetricsPage.text());
        pages.put("topics.md", TopicsPage.text());
        pages.put("cli.md", CommandsPage.text(tree));
        return pages;
    }

    /** Writes all of them into a folder. */
    public static void write(Path folder, Function<Surroundings, CommandLine> tree) throws IOException {
        for (Map.Entry<String, String> page : all(tree).entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
