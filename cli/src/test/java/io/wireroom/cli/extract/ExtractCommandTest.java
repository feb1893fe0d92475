package io.wireroom.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
    private static final String SENTENCE = "The committee voted on Tuesday to send the bill to the floor, it said. ";

    @TempDir
    Path folder;

    @Test
    void page_givesTitleAndBody() throws IOException {
        CommandRun run = CommandRun.of("extract", "--json", page("a.html"), "--url", "https://example.org/a");

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines())
                .singleElement()
                .asString()
                .contains(
                        "\"ok\":true", "\"url\":\"https://example.org/a\"", "The committee voted", "\"wall\":\"NONE\"");
    }

    @Test
    void emptyPage_isAFailedCheckWithItsReason() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.html"), "");

        CommandRun run = CommandRun.of("extract", "--json", empty.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("\"ok\":false", "\"reason\":\"EMPTY\"");
    }

    @Test
    void batchOfAFolder_printsALineAPage() throws IOException {
        page("a.html");
        page("b.html");

        CommandRun run = CommandRun.of("extract", "--batch", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).hasSize(2);
    }

    @Test
    void batchThatIsMissing_isWrongUsage() {
        CommandRun run =
                CommandRun.of("extract", "--batch", folder.resolve("none").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("none: no such file or folder");
    }

    private String page(String name) throws IOException {
        String paragraph = "<p>" + SENTENCE.repeat(5) + "</p>";
        String html = "<html><head><title>Vote</title></head><body><article><h1>Vote</h1>" + paragraph.repeat(4)
                + "</article></body></html>";
        return Files.writeString(folder.resolve(name), html).toString();
    }
}
