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
    void explain_tellsOfEachBlock() throws IOException {
        CommandRun run = CommandRun.of("extract", "--explain", page("a.html").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("kept", "The committee voted", " for ", "An article: method ");
    }

    @Test
    void explain_withABatch_isAUsageError() throws IOException {
        page("a.html");
        assertThat(CommandRun.of("extract", "--explain", "--batch", folder.toString())
                        .exitCode())
                .isEqualTo(2);
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
    void batch_keepsItsOrderAndSumsUpOnStderr() throws IOException {
        StringBuilder list = new StringBuilder(folder.resolve("none.html") + "\n");
        for (int i = 0; i < 150; i++) {
            list.append(page("page" + i + ".html"))
                    .append("\thttps://example.org/")
                    .append(i)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("list"), list);

        CommandRun run = CommandRun.of("extract", "--batch", file.toString());

        assertThat(run.outLines()).hasSize(151);
        assertThat(run.outLines().get(0)).contains("NO_SUCH_FILE");
        for (int i = 0; i < 150; i++) {
            assertThat(run.outLines().get(i + 1)).contains("page" + i + ".html", "https://example.org/" + i + "\"");
        }
        assertThat(run.err()).contains("151 pages in ", "; 150 good, 1 refused (NO_SUCH_FILE 1)");
    }

    @Test
    void text_isLaidOutForReading() throws IOException {
        CommandRun run = CommandRun.of("extract", "--text", page("a.html"), "--url", "https://example.org/a");

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).startsWith("Vote", "").contains("address    https://example.org/a");
        assertThat(run.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(String.join(" ", run.outLines())).contains(SENTENCE.repeat(5).strip());
    }

    @Test
    void text_ofNoArticle_saysWhyOnStderr() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.html"), "");

        CommandRun run = CommandRun.of("extract", "--text", empty.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("EMPTY: ");
    }

    @Test
    void formsThatExcludeEachOther_areWrongUsage() {
        assertThat(CommandRun.of("extract", "--text", "--json", "a.html").exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("extract", "--text", "--batch", folder.toString())
                        .exitCode())
                .isEqualTo(2);
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
