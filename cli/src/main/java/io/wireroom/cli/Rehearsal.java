package io.wireroom.cli;

import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.console.Surroundings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs short commands once, so that the JVM can archive the classes that they load; {@code bin/wireroom
 * --archive-classes} runs it. Prints nothing and needs no service.
 */
public final class Rehearsal {
    private static final String FEED = "<rss version='2.0'><channel><title>A</title><item><title>B</title>"
            + "<link>https://example.org/b</link><pubDate>Sun, 22 Nov 2026 14:00:00 GMT</pubDate></item></channel></rss>";
    private static final String PAGE = "<html lang='en'><head><title>A</title></head><body><article><h1>A</h1><p>"
            + "The committee voted on Tuesday to send the bill to the floor, it said. ".repeat(10)
            + "</p></article></body></html>";

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path feed = Files.writeString(Files.createTempFile("wireroom", ".xml"), FEED);
        Path page = Files.writeString(Files.createTempFile("wireroom", ".html"), PAGE);
        try {
            List.of(
                            List.of("--help"),
                            List.of("config", "show"),
                            List.of("feeds", "preview", "--json", feed.toString()),
                            List.of("extract", page.toString()),
                            List.of("taxonomy", "export", "--starter"),
                            List.of("tail", "--until-end", "--set", "kafka.bootstrap-servers=127.0.0.1:9"))
                    .forEach(Rehearsal::run);
        } finally {
            Files.deleteIfExists(feed);
            Files.deleteIfExists(page);
        }
    }

    private static void run(List<String> command) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(Map.of(), nowhere, nowhere, StopSignal.manual());
        Wireroom.run(surroundings, command.toArray(String[]::new));
    }
}
