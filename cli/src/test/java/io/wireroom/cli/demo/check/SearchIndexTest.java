package io.wireroom.cli.demo.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    private static final String HITS = """
            {"hits": {"hits": [{"_source": {"id": "b", "url": "http://b/", "version": 2, "revision": 7,
              "topics": [{"id": "ai-policy"}], "actors": [{"id": "openai"}, {"id": "meta"}],
              "duplicate": {"of": "a", "kind": "NEAR"}, "story": {"id": "a"}}},
              {"_source": {"id": "c", "url": "http://c/", "version": 1, "revision": 1}}]}}""";

    @Test
    void articles_hits_areReadWithTheirMarks() {
        try (HttpServer server = answering(HttpAnswer.json(200, HITS))) {
            var articles = new SearchIndex(server.uri(), "wireroom-articles").articles();

            assertThat(articles).hasSize(2);
            assertThat(articles.get(0).actors()).containsExactlyInAnyOrder("openai", "meta");
            assertThat(articles.get(0).copy()).contains(new IndexedArticle.Copy("a", "NEAR"));
            assertThat(articles.get(0).story()).contains("a");
            assertThat(articles.get(1).copy()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void count_indexNotThereYet_isZero() {
        try (HttpServer server = answering(HttpAnswer.notFound())) {
            assertThat(new SearchIndex(server.uri(), "wireroom-articles").count())
                    .isZero();
        }
    }

    private static HttpServer answering(HttpAnswer answer) {
        return HttpServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), request -> answer);
    }
}
