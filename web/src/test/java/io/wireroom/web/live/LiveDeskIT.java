package io.wireroom.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.runtime.http.HttpServer;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.web.search.QueryLanguage;
import io.wireroom.web.testing.EventReader;
import io.wireroom.web.testing.WebArticles;
import io.wireroom.web.testing.WebWorld;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Server-sent events over real HTTP from a real broker: nothing lost, nothing doubled, whoever comes and goes. */
class LiveDeskIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final LiveSettings SETTINGS = new LiveSettings(200, 100, 2);

    private final WebWorld world = new WebWorld();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        world.close();
    }

    @Test
    void subscriber_whoComesBackToOtherServers_getsEachArticleOnce() {
        List<String> read = new ArrayList<>();
        Optional<String> last = Optional.empty();
        int published = 0;
        for (int round = 0; round < 4; round++) {
            LiveDesk desk = desk(SETTINGS);
            try (HttpServer server = serve(desk);
                    EventReader reader = new EventReader(events(server, round == 0 ? "?from=earliest" : ""), last)) {
                await().atMost(PATIENCE).until(reader::isLive);
                publish("ai", published, published + 150);
                published += 150;
                int expected = published - 50;
                await().atMost(PATIENCE)
                        .until(() -> read.size() + reader.articles().size() > expected);
                desk.close();
                await().atMost(PATIENCE).until(reader::hasEnded);
                read.addAll(reader.articles());
                last = reader.last();
            }
            publish("ai", published, published + 300);
            published += 300;
        }
        try (LiveDesk desk = desk(SETTINGS);
                HttpServer server = serve(desk);
                EventReader reader = new EventReader(events(server, ""), last)) {
            await().atMost(PATIENCE).until(reader::isLive);
            read.addAll(reader.articles());
        }
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(names("ai", 0, published));
    }

    @Test
    void subscriber_fromEarliest_getsWhatTheRingNoLongerHolds_thenNews() {
        publish("ai", 0, 900);
        LiveDesk desk = kept(desk(SETTINGS));
        HttpServer server = kept(serve(desk));
        EventReader reader = kept(new EventReader(events(server, "?from=earliest"), Optional.empty()));
        await().atMost(PATIENCE).until(reader::isLive);
        publish("ai", 900, 950);
        await().atMost(PATIENCE).until(() -> reader.articles().size() >= 950);
        assertThat(reader.articles()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(names("ai", 0, 950));
    }

    @Test
    void subscriber_fromAnInstant_getsWhatWasWrittenSince() {
        publish("ai", 0, 30);
        Instant since = InstantSource.system().instant().plusMillis(1);
        await().until(() -> InstantSource.system().instant().isAfter(since));
        publish("ai", 30, 40);
        LiveDesk desk = kept(desk(SETTINGS));
        HttpServer server = kept(serve(desk));
        EventReader reader = kept(new EventReader(events(server, "?from=" + since), Optional.empty()));
        await().atMost(PATIENCE).until(reader::isLive);
        assertThat(reader.articles()).containsExactlyInAnyOrderElementsOf(names("ai", 30, 40));
    }

    @Test
    void subscriber_ofATopic_getsOnlyThat_andItsPlaceMovesOn() {
        LiveDesk desk = kept(desk(SETTINGS));
        HttpServer server = kept(serve(desk));
        EventReader reader = kept(new EventReader(events(server, "?topic=courts"), Optional.empty()));
        await().atMost(PATIENCE).until(reader::isLive);
        publish("ai", 0, 50);
        publish("courts", 0, 5);
        await().atMost(PATIENCE).until(() -> reader.articles().size() == 5);
        assertThat(reader.articles()).containsExactlyInAnyOrderElementsOf(names("courts", 0, 5));
    }

    @Test
    void subscriber_ofAQuery_getsWhatItFits_fromThePastAndAsItComes() {
        publish("ai", 0, 300);
        world.publish(List.of(WebArticles.titled("ai", "old", "A rare word")));
        publish("ai", 300, 700);
        LiveDesk desk = kept(desk(SETTINGS));
        HttpServer server = kept(serve(desk));
        EventReader reader = kept(new EventReader(events(server, "?q=rare&from=earliest"), Optional.empty()));
        await().atMost(PATIENCE).until(reader::isLive);
        world.publish(List.of(WebArticles.titled("ai", "new", "The rare word again")));
        await().atMost(PATIENCE).until(() -> reader.articles().size() == 2);
        assertThat(reader.articles()).containsExactly("old", "new");
    }

    @Test
    void subscriber_whoNeverReads_holdsNobodyUp() throws IOException {
        LiveDesk desk = kept(desk(new LiveSettings(2_000, 100, 2)));
        HttpServer server = kept(serve(desk));
        List<Socket> stuck = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = kept(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            socket.setReceiveBufferSize(1_024);
            socket.getOutputStream()
                    .write("GET /api/events?from=earliest HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            stuck.add(socket);
        }
        EventReader reader = kept(new EventReader(events(server, ""), Optional.empty()));
        await().atMost(PATIENCE).until(reader::isLive);
        publish("ai", 0, 1_500);
        await().atMost(PATIENCE).until(() -> reader.articles().size() == 1_500);
        assertThat(reader.articles()).doesNotHaveDuplicates();
        assertThat(stuck).allMatch(Socket::isConnected);
    }

    private LiveDesk desk(LiveSettings settings) {
        return new LiveDesk(settings, world.clients(), new TitleWords(), world.metrics(), InstantSource.system());
    }

    private HttpServer serve(LiveDesk desk) {
        HttpServer server = world.serve(desk);
        await().atMost(PATIENCE).until(() -> desk.health().reason().isEmpty());
        return server;
    }

    private static URI events(HttpServer server, String query) {
        return server.uri().resolve("/api/events" + query);
    }

    private void publish(String topic, int from, int to) {
        world.publish(names(topic, from, to).stream()
                .map(id -> WebArticles.about(topic, id))
                .toList());
    }

    private static List<String> names(String topic, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> topic + "-" + i).toList();
    }

    private <T extends AutoCloseable> T kept(T one) {
        open.add(0, one);
        return one;
    }

    /** A language of one word, looked for in the title. */
    private static final class TitleWords implements QueryLanguage {
        @Override
        public List<Field> fields() {
            return List.of();
        }

        @Override
        public JsonNode elasticsearch(String query) {
            throw new UnsupportedOperationException("nothing is searched here");
        }

        @Override
        public Predicate<EnrichedArticle> predicate(String query) {
            return article -> article.getArticle().getTitle().contains(query);
        }
    }
}
