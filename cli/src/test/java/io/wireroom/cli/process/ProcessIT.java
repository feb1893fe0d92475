package io.wireroom.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "OpenAI and Google asked the European Commission to delay the AI Act. "
            + "Sam Altman told reporters in Brussels that artificial intelligence regulation comes too early. ";

    @TempDir
    Path folder;

    @Test
    void everyArticle_hasOneLineInTheOrderOfTheInput() throws IOException {
        List<String> lines = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> article("https://example.org/" + i, "Number " + i + " of a series"))
                .toList());
        lines.add(article("https://www.example.org/3?utm_source=twice", "Number 3 of a series"));
        Path in = Files.write(folder.resolve("in.jsonl"), lines);
        Path out = folder.resolve("out.jsonl");

        CommandRun run = CommandRun.of(
                "process", in.toString(), "--out", out.toString(), "--partitions", "2", "--instances", "2");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("a second");
        List<JsonNode> enriched = read(out);
        assertThat(enriched).hasSize(20);
        assertThat(enriched.get(7).path("url").asText()).isEqualTo("https://example.org/7");
        assertThat(enriched.get(0).path("actors").findValuesAsText("name")).contains("OpenAI");
        assertThat(enriched.get(0)
                        .path("actors")
                        .get(0)
                        .path("mentions")
                        .get(0)
                        .path("field")
                        .asText())
                .isIn("title", "summary", "body");
        assertThat(enriched.get(0).path("taxonomyVersion").asText()).matches("[0-9a-f]{12}");
    }

    @Test
    void badLine_leavesTheOutputAlone() throws IOException {
        Path in =
                Files.writeString(folder.resolve("in.jsonl"), "{\"url\": \"https://example.org/1\", \"boby\": \"\"}\n");
        Path out = Files.writeString(folder.resolve("out.jsonl"), "before");

        CommandRun run = CommandRun.of("process", in.toString(), "--out", out.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("in.jsonl, line 1: boby");
        assertThat(out).hasContent("before");
    }

    private static String article(String url, String title) {
        return JSON.createObjectNode()
                .put("url", url)
                .put("title", title)
                .put("body", TEXT + title)
                .put("publishedAt", "2026-11-20T10:00:00Z")
                .toString();
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
