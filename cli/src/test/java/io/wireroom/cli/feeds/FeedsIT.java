package io.wireroom.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.CommandRun;
import io.wireroom.embedded.testing.TestKafka;
import io.wireroom.ingest.publish.SubscriptionPublisher;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.KafkaSettings;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.schemas.record.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The subscriptions of a big reader's list, from its import to its export, on a real broker. */
class FeedsIT {
    private static final int FEEDS = 5_000;
    private static final int BAD = 5;
    private static final int REPEATED = 3;

    private final TestKafka kafka = TestKafka.own();
    private final Metrics metrics = Metrics.inMemory();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        metrics.close();
        kafka.close();
    }

    @Test
    void importOfFiveThousand_isListedExplainedRemovedAndExported() throws IOException {
        CommandRun imported = run("feeds", "import", opml().toString());

        assertThat(imported.exitCode()).as("some were left out").isEqualTo(1);
        assertThat(imported.outLines())
                .contains("subscribed to 4995 feeds: 4995 new, 0 subscribed before and brought up to date")
                .contains("left out 5 feeds:");
        assertThat(imported.err()).contains("of 4,995 feeds", "ftp://example.org/7");
        assertThat(subscriptions()).hasSize(FEEDS - BAD).doesNotHaveDuplicates();

        CommandRun listed = run("feeds", "list");
        assertThat(listed.outLines()).hasSize(1 + FEEDS - BAD);
        assertThat(run("feeds", "list", "--match", "site-42.example").outLines())
                .hasSize(2);

        CommandRun explained = run("feeds", "explain", url(42));
        assertThat(explained.exitCode()).isZero();
        assertThat(explained.out()).contains(url(42) + " was not polled yet");
        assertThat(run("feeds", "explain", "https://nobody.example/feed").exitCode())
                .isEqualTo(1);

        assertThat(run("feeds", "remove", url(42)).exitCode()).isZero();
        CommandRun exported = run("feeds", "export");
        assertThat(exported.out()).contains(url(41)).doesNotContain(url(42) + '"');
        assertThat(subscriptions()).hasSize(FEEDS - BAD - 1);

        assertThat(run("feeds", "import", opml().toString()).outLines())
                .contains("subscribed to 4995 feeds: 1 new, 4994 subscribed before and brought up to date");
    }

    private Path opml() throws IOException {
        StringBuilder opml = new StringBuilder("<opml version='2.0'><body>\n");
        for (int i = 0; i < FEEDS; i++) {
            outline(opml, i % (FEEDS / BAD) == 7 ? "ftp://example.org/" + i : url(i));
        }
        for (int i = 0; i < REPEATED; i++) {
            outline(opml, url(i));
        }
        return Files.writeString(folder.resolve("feeds.opml"), opml + "</body></opml>");
    }

    private static void outline(StringBuilder opml, String url) {
        opml.append("<outline type='rss' xmlUrl='").append(url).append("'/>\n");
    }

    private static String url(int number) {
        return "https://site-" + number + ".example/feed";
    }

    private List<String> subscriptions() {
        KafkaClients clients = new KafkaClients(KafkaSettings.local(kafka.bootstrapServers(), 1), metrics);
        return new SubscriptionPublisher(clients)
                .list().stream().map(Subscription::getUrl).toList();
    }

    private CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--set");
        all.add("kafka.bootstrap-servers=" + kafka.bootstrapServers());
        return CommandRun.of(all.toArray(String[]::new));
    }
}
