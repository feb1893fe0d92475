package io.wireroom.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wireroom.cli.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedsFindCommandTest {
    private static final Map<String, String> PAGES = Map.of(
            "/", "<!doctype html><link rel=alternate type='application/rss+xml' href='/news.xml'>",
            "/news.xml", "<rss version='2.0'><channel><title>News</title><item><link>/1</link></item></channel></rss>");

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", exchange -> {
            try (exchange) {
                String page = PAGES.get(exchange.getRequestURI().getPath());
                byte[] body = (page == null ? "no" : page).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void site_isSearchedAndWhatWasTriedIsTold() {
        CommandRun run = CommandRun.of(
                "feeds",
                "find",
                site(),
                "--set",
                "ingest.http.allowed-addresses=127.0.0.0/8",
                "--set",
                "ingest.http.host-gap=0s");

        assertThat(run.exitCode()).isZero();
        assertThat(run.outLines().get(0)).startsWith(site() + "/news.xml  News  (RSS_2_0, 1 entries; found by a link");
        assertThat(run.out()).contains("Tried:", "NOT_FOUND  " + site() + "/feed.json");
    }

    @Test
    void json_isAnObjectALine() {
        CommandRun run = CommandRun.of(
                "feeds",
                "find",
                "--json",
                site(),
                "--set",
                "ingest.http.allowed-addresses=127.0.0.0/8",
                "--set",
                "ingest.http.host-gap=0s");

        assertThat(run.outLines().get(0)).startsWith("{\"found\":true,\"url\":\"" + site() + "/news.xml\"");
        assertThat(run.outLines())
                .filteredOn(line -> line.contains("\"found\":false"))
                .hasSizeGreaterThan(5);
    }

    @Test
    void nothingFound_isAFailedCheck() {
        CommandRun run = CommandRun.of("feeds", "find", site());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("No feed was found", "PRIVATE_ADDRESS");
    }

    @Test
    void notAnAddress_isWrongUsage() {
        assertThat(CommandRun.of("feeds", "find", "ftp://example.org/").exitCode())
                .isEqualTo(2);
    }

    private String site() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
