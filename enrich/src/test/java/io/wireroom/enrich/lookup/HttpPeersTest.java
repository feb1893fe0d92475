package io.wireroom.enrich.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.lookup.Finding.Outcome;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpServer;
import java.net.InetSocketAddress;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

class HttpPeersTest {
    private final HttpPeers peers = new HttpPeers();
    private boolean marked;

    @Test
    void ask_answered_isFoundAndMarksTheQuestion() {
        Finding finding = asked(HttpAnswer.json(200, "{\"id\":\"a\",\"stale\":true}"));

        assertThat(finding.is(Outcome.FOUND)).isTrue();
        assertThat(finding.facts()).isEqualTo(Map.of("id", "a", "stale", true));
        assertThat(marked).isTrue();
    }

    @Test
    void ask_unknown_keepsItsReason() {
        assertThat(asked(HttpAnswer.json(404, "{\"reason\":\"no such article\"}")))
                .isEqualTo(Finding.unknown("no such article"));
    }

    @Test
    void ask_restoring_saysWhoSaysSo() {
        Finding finding = asked(HttpAnswer.json(503, "{\"reason\":\"its state is being restored\"}"));

        assertThat(finding.is(Outcome.UNAVAILABLE)).isTrue();
        assertThat(finding.reason()).startsWith("127.0.0.1:").endsWith(" says: its state is being restored");
    }

    @Test
    void ask_somethingElseListens_isUnavailable() {
        assertThat(asked(HttpAnswer.notFound()).reason()).contains("does not answer as an enrichment does");
    }

    @Test
    void ask_nobodyListens_isUnavailable() {
        Finding finding = peers.ask(new HostInfo("127.0.0.1", 9), "/enrich/articles/a");

        assertThat(finding.is(Outcome.UNAVAILABLE)).isTrue();
        assertThat(finding.reason()).isEqualTo("127.0.0.1:9, which holds it, does not answer");
    }

    private Finding asked(HttpAnswer answer) {
        InetSocketAddress anyPort = InetSocketAddress.createUnresolved("127.0.0.1", 0);
        try (HttpServer server = HttpServer.start(anyPort, request -> {
            marked = request.header(LookupPages.FORWARDED).isPresent();
            return answer;
        })) {
            return peers.ask(new HostInfo("127.0.0.1", server.port()), "/enrich/articles/a");
        }
    }
}
