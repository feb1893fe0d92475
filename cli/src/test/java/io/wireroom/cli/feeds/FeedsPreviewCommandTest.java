package io.wireroom.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsPreviewCommandTest {
    private static final String RSS = """
            <rss version="2.0"><channel><title>News</title><item><title>One</title><link>/1</link></item></channel></rss>
            """;

    @TempDir
    Path folder;

    @Test
    void file_isShownForPeople() throws IOException {
        CommandRun run = CommandRun.of("feeds", "preview", feed("a.xml", RSS));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("News", "RSS_2_0", "1 entries", "One");
    }

    @Test
    void json_resolvesLinksAgainstTheBase() throws IOException {
        CommandRun run =
                CommandRun.of("feeds", "preview", "--json", feed("a.xml", RSS), "--base", "https://example.org/feed");

        assertThat(run.outLines()).singleElement().asString().contains("\"ok\":true", "https://example.org/1");
    }

    @Test
    void notAFeed_isAFailedCheckWithItsReason() throws IOException {
        CommandRun run = CommandRun.of("feeds", "preview", feed("a.html", "<html><p>Hello</html>"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("HTML_PAGE");
    }

    @Test
    void batch_answersEveryLineInOrder() throws IOException {
        String good = feed("a.xml", RSS);
        Path list = Files.writeString(
                folder.resolve("list"), good + "\thttps://example.org/\n" + folder.resolve("none.xml") + "\n");

        CommandRun run = CommandRun.of("feeds", "preview", "--json", "--batch", list.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().get(0)).contains("\"ok\":true");
        assertThat(run.outLines().get(1)).contains("\"ok\":false", "NO_SUCH_FILE");
    }

    @Test
    void loopbackAddress_isRefused() {
        CommandRun run = CommandRun.of("feeds", "preview", "http://127.0.0.1:9/feed");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("PRIVATE_ADDRESS");
    }

    @Test
    void nothingNamed_isWrongUsage() {
        assertThat(CommandRun.of("feeds", "preview").exitCode()).isEqualTo(2);
    }

    @Test
    void unreadableOpml_isRefusedBeforeKafkaIsAsked() throws IOException {
        String file = feed("bad.opml", "<opml><body><outline xmlUrl='ftp://example.org/'/></body>");

        CommandRun run = CommandRun.of("feeds", "import", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("bad.opml");
    }

    private String feed(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
