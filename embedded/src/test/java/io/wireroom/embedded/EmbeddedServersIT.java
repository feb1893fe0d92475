package io.wireroom.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.embedded.kafka.KafkaOptions;
import io.wireroom.embedded.machine.DataFolder;
import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import io.wireroom.embedded.search.SearchOptions;
import io.wireroom.embedded.search.SearchOptions.Warmup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {

    @TempDir
    Path folder;

    @Test
    void start_newFolder_bothAnswerAndBothStop() throws Exception {
        EmbeddedServers servers = EmbeddedServers.start(folder);
        try (servers) {
            Records.write(servers.kafka().bootstrapServers(), "letters", "a");
            assertThat(Documents.put(servers.search().uri(), "letters", "1", "{}"))
                    .isEqualTo(201);
        }
        assertThat(servers.search().isAlive()).isFalse();
        assertBothFoldersAreFree();
    }

    @Test
    void start_kafkaRefused_stopsElasticsearchToo() throws Exception {
        SearchOptions search = SearchOptions.in(folder.resolve("elasticsearch")).withWarmup(Warmup.QUICK);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            KafkaOptions kafka = KafkaOptions.in(folder.resolve("kafka")).onPort(other.getLocalPort());
            assertThat(Refusals.of(Reason.PORT_TAKEN, () -> EmbeddedServers.start(kafka, search)))
                    .contains("Kafka");
        }
        assertBothFoldersAreFree();
    }

    @Test
    void start_elasticsearchRefused_stopsKafkaToo() {
        SearchOptions search =
                SearchOptions.in(folder.resolve("elasticsearch")).withHeapMebibytes(Integer.MAX_VALUE / 2);
        KafkaOptions kafka = KafkaOptions.in(folder.resolve("kafka"));
        assertThat(Refusals.of(Reason.MEMORY_SHORT, () -> EmbeddedServers.start(kafka, search)))
                .contains("Elasticsearch");
        assertBothFoldersAreFree();
    }

    private void assertBothFoldersAreFree() {
        DataFolder.take(folder.resolve("kafka")).close();
        DataFolder.take(folder.resolve("elasticsearch")).close();
    }
}
