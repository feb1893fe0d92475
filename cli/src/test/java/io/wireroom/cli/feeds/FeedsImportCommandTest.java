package io.wireroom.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import io.wireroom.ingest.subscription.SubscriptionReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsImportCommandTest {
    @TempDir
    Path folder;

    @Test
    void fileOfFiveThousand_isReadAndWhatIsWrongIsSummedUp() throws IOException {
        StringBuilder opml = new StringBuilder("<opml version='2.0'><body>\n");
        for (int i = 0; i < 5_000; i++) {
            String url = i % 1_000 == 7 ? "ftp://example.org/" + i : "https://site-" + i + ".example/feed";
            opml.append("<outline type='rss' xmlUrl='").append(url).append("'/>\n");
        }
        Path file = write(opml + "<outline type='rss'/></body></opml>");

        SubscriptionReading reading = SubscriptionInput.readWhatIsGood(file, Instant.EPOCH);
        Map<String, Integer> summary = RefusedSummary.of(reading.refused());

        assertThat(reading.subscriptions()).hasSize(4_995);
        assertThat(summary.values()).containsExactly(5, 1);
        assertThat(summary.keySet()).noneMatch(reason -> reason.contains("ftp:"));
        assertThat(reading.refused().get(0).toString()).contains(":9: url: ", "ftp://example.org/7");
    }

    @Test
    void strict_withAnythingWrong_changesNothing() throws IOException {
        Path file =
                write("<opml><body><outline xmlUrl='https://example.org/'/><outline xmlUrl='ftp://a/'/></body></opml>");

        CommandRun run = CommandRun.of("feeds", "import", "--strict", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("ftp://a/");
    }

    @Test
    void progress_onATerminal_isABar() {
        assertThat(progress(true))
                .contains("\r[##########", "] 250 of 1,000 feeds", "[####################")
                .endsWith(String.format("%n"));
    }

    @Test
    void progress_elsewhere_isALineATenth() {
        assertThat(progress(false).lines())
                .containsExactly("250 of 1,000 feeds", "500 of 1,000 feeds", "750 of 1,000 feeds");
    }

    private static String progress(boolean terminal) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ImportProgress progress =
                new ImportProgress(new PrintStream(err, true, StandardCharsets.UTF_8), terminal, 1_000);
        for (int done = 250; done <= 1_000; done += 250) {
            progress.at(done);
            progress.at(done);
        }
        progress.end();
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path write(String opml) throws IOException {
        return Files.writeString(folder.resolve("feeds.opml"), opml);
    }
}
