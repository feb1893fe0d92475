package io.wireroom.embedded.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.embedded.Documents;
import io.wireroom.embedded.Refusals;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import io.wireroom.embedded.search.SearchOptions.Warmup;
import io.wireroom.embedded.testing.ChildJvm;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Needs the analysis plugin. */
    private static final String NEWS_MAPPING = """
            {"settings": {"analysis": {"normalizer": {"folded": {"filter": ["lowercase", "asciifolding"]}}}},
             "mappings": {"properties": {"title": {"type": "text", "analyzer": "english"},
                                         "name": {"type": "keyword", "normalizer": "folded"}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void parentKilled_childEndsAndAcknowledgedDocumentsStay() throws Exception {
        try (ChildJvm parent = ChildJvm.start(folder.resolve("parent.log"), Parent.class, folder.toString())) {
            String[] ready = parent.awaitLine("READY", LIMIT).split(" ");
            assertThat(Documents.put(URI.create(ready[1]), "letters", "1", "{\"text\":\"a\"}"))
                    .isEqualTo(201);
            CompletableFuture<ProcessHandle> child =
                    ProcessHandle.of(Long.parseLong(ready[2])).orElseThrow().onExit();
            parent.kill();
            assertThat(child).succeedsWithin(LIMIT);
        }
        try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(options())) {
            assertThat(Documents.get(node.uri(), "letters", "1")).contains("\"text\":\"a\"");
        }
    }

    @Test
    void start_rightAfterTheParentWasKilled_waitsForItsChild() throws Exception {
        try (ChildJvm parent = ChildJvm.start(folder.resolve("parent.log"), Parent.class, folder.toString())) {
            String[] ready = parent.awaitLine("READY", LIMIT).split(" ");
            parent.kill();
            try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(options())) {
                assertThat(node.isAlive()).isTrue();
                assertThat(ProcessHandle.of(Long.parseLong(ready[2]))).isEmpty();
            }
        }
    }

    @Test
    void close_runningNode_leavesNoProcessAndASecondStartOnlyAfterIt() throws Exception {
        EmbeddedElasticsearch node = EmbeddedElasticsearch.start(options());
        ProcessHandle child = ProcessHandle.of(node.pid()).orElseThrow();
        assertThat(Refusals.of(Reason.FOLDER_IN_USE, () -> EmbeddedElasticsearch.start(options())))
                .contains(folder.toString(), "in use by this process");
        node.close();
        assertThat(child.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
    }

    @Test
    void createIndex_newsMapping_hasTheAnalyzersThatWeUse() throws Exception {
        try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(options())) {
            assertThat(Documents.createIndex(node.uri(), "news", NEWS_MAPPING)).isEqualTo(200);
        }
    }

    @Test
    void start_portTaken_saysWhich() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SearchOptions taken = options().onPort(other.getLocalPort());
            assertThat(Refusals.of(Reason.PORT_TAKEN, () -> EmbeddedElasticsearch.start(taken)))
                    .contains("Elasticsearch cannot listen on port " + other.getLocalPort());
        }
    }

    @Test
    void start_heapLargerThanTheMachine_isRefusedBeforeItStarts() {
        SearchOptions huge = options().withHeapMebibytes(Integer.MAX_VALUE / 2);
        assertThat(Refusals.of(Reason.MEMORY_SHORT, () -> EmbeddedElasticsearch.start(huge)))
                .contains("MiB of memory", "smaller heap");
    }

    private SearchOptions options() {
        return SearchOptions.in(folder).withWarmup(Warmup.QUICK);
    }

    /** Runs until it is killed. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedElasticsearch node = EmbeddedElasticsearch.start(
                    SearchOptions.in(Path.of(arguments[0])).withWarmup(Warmup.QUICK));
            System.out.println("READY " + node.uri() + " " + node.pid());
            Thread.currentThread().join();
        }
    }
}
