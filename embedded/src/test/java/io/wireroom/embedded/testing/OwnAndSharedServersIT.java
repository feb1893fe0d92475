package io.wireroom.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.wireroom.embedded.Documents;
import io.wireroom.embedded.Records;
import java.net.URI;
import org.junit.jupiter.api.Test;

class OwnAndSharedServersIT {

    @Test
    void ownKafka_stoppedAndStarted_keepsItsAddressAndRecords() throws Exception {
        try (TestKafka kafka = TestKafka.own()) {
            String address = kafka.bootstrapServers();
            Records.write(address, "letters", "a", "b");
            kafka.stop();
            kafka.start();
            Records.write(address, "letters", "c");
            assertThat(Records.readAll(kafka.bootstrapServers(), "letters")).containsExactly("a", "b", "c");
        }
    }

    @Test
    void ownElasticsearch_stoppedAndStarted_keepsItsAddressAndDocuments() throws Exception {
        try (TestElasticsearch search = TestElasticsearch.own()) {
            URI address = search.uri();
            assertThat(Documents.put(address, "letters", "1", "{\"text\":\"a\"}"))
                    .isEqualTo(201);
            search.stop();
            search.start();
            assertThat(search.uri()).isEqualTo(address);
            assertThat(Documents.get(address, "letters", "1")).contains("\"text\":\"a\"");
        }
    }

    @Test
    void sharedKafka_askedTwice_isOneBroker() {
        assertThat(TestKafka.shared().bootstrapServers())
                .isEqualTo(TestKafka.shared().bootstrapServers());
        assertThatIllegalStateException().isThrownBy(TestKafka.shared()::stop);
    }

    @Test
    void sharedElasticsearch_askedTwice_isOneNode() {
        assertThat(TestElasticsearch.shared().uri())
                .isEqualTo(TestElasticsearch.shared().uri());
        assertThatIllegalStateException().isThrownBy(TestElasticsearch.shared()::stop);
    }
}
