package io.wireroom.cli.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.cli.console.CommandFailure;
import io.wireroom.cli.console.Invocation;
import io.wireroom.cli.console.StopSignal;
import io.wireroom.cli.console.Surroundings;
import io.wireroom.cli.status.StatusSettings;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryNowTest {
    private static final String STORY = "{\"id\":\"abcdef0123456789\",\"count\":3,\"members\":["
            + "{\"id\":\"a\",\"url\":\"http://news.test/a\",\"source\":\"Wire\",\"title\":\"Ferry runs again\","
            + "\"publishedAt\":\"2026-11-20T12:00:03.5Z\",\"copy\":false,\"topics\":[\"transport\"]},"
            + "{\"id\":\"b\",\"url\":\"http://news.test/b\",\"source\":\"Post\",\"title\":\"The ferry\\nis back\","
            + "\"publishedAt\":\"2026-11-20T12:05:00Z\",\"copy\":true,\"topics\":[]}],\"cut\":true}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String asked = "";

    @TempDir
    private Path folder;

    @Test
    void print_found_showsALineForEachMemberAndKnowsTheWholeId() {
        StoryNow now = printed("abcd", false, HttpAnswer.json(200, STORY));

        assertThat(text(out).lines())
                .containsExactly(
                        "2026-11-20T12:00:03Z  Wire  Ferry runs again  [topics: transport]  [story: abcdef01]",
                        "2026-11-20T12:05:00Z  Post  The ferry is back  [copy]  [story: abcdef01]");
        assertThat(text(err).lines()).containsExactly("shows 2 of 3 articles");
        assertThat(now.id()).isEqualTo("abcdef0123456789");
        assertThat(asked).isEqualTo("/enrich/stories/abcd");
    }

    @Test
    void print_json_isTheMemberWithItsStory() {
        printed("abcd", true, HttpAnswer.json(200, STORY));

        assertThat(text(out).lines().findFirst())
                .hasValue("{\"id\":\"a\",\"url\":\"http://news.test/a\",\"source\":\"Wire\","
                        + "\"title\":\"Ferry runs again\",\"publishedAt\":\"2026-11-20T12:00:03.5Z\","
                        + "\"copy\":false,\"topics\":[\"transport\"],"
                        + "\"story\":{\"id\":\"abcdef0123456789\"},\"member\":true}");
    }

    @Test
    void print_stale_saysSo() {
        printed("abcd", false, HttpAnswer.json(200, "{\"id\":\"abcd\",\"members\":[],\"stale\":true}"));

        assertThat(text(err)).contains("is away");
    }

    @Test
    void print_unknown_saysThatItWaits() {
        printed("abcd", false, HttpAnswer.json(404, "{\"reason\":\"no such story\"}"));

        assertThat(text(out)).isEmpty();
        assertThat(text(err).lines()).containsExactly("no article tells story abcd now; waits for one");
    }

    @Test
    void print_restoring_saysWhyOnlyNewOnesCome() {
        printed("abcd", false, HttpAnswer.json(503, "{\"reason\":\"its state is being restored\"}"));

        assertThat(text(err)).contains("from now on", "its state is being restored");
    }

    @Test
    void print_processWithoutEnrichment_isPassedOver() {
        printed("abcd", false, HttpAnswer.notFound());

        assertThat(text(err).lines())
                .containsExactly("shows only what comes from now on: no running enrichment was found");
    }

    @Test
    void print_ambiguous_isAUsageError() {
        HttpAnswer two = HttpAnswer.json(300, "{\"ids\":[\"abcd1\",\"abcd2\"],\"reason\":\"begins several ids\"}");

        assertThatThrownBy(() -> printed("abcd", false, two))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.lines())
                                .containsExactly("--story: 'abcd' begins several ids: abcd1, abcd2"));
    }

    private StoryNow printed(String id, boolean json, HttpAnswer answer) {
        InetSocketAddress anyPort = InetSocketAddress.createUnresolved("127.0.0.1", 0);
        try (HttpServer server = HttpServer.start(anyPort, request -> {
            asked = request.path();
            return answer;
        })) {
            StoryNow now = new StoryNow(invocation(server.uri().toString()), id, json);
            now.print();
            return now;
        }
    }

    private Invocation invocation(String service) {
        Map<String, String> environment =
                Map.of("WIREROOM_RUN_DIR", folder.toString(), "WIREROOM_STATUS_SERVICES", service);
        return new Invocation(
                StatusSettings.ALL,
                new Surroundings(
                        environment,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        StopSignal.manual()));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
