package io.wireroom.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void all_names_areUniqueAndPrefixed() {
        assertThat(Topics.ALL)
                .extracting(Topic::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("wireroom."));
    }

    @Test
    void brokerSettings_ofACompactedTopic_haveNoRetention() {
        assertThat(Topics.FEEDS.brokerSettings())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
    }

    @Test
    void brokerSettings_ofAStream_dropOldRecords() {
        assertThat(Topics.DISCOVERIES.brokerSettings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000");
    }

    @Test
    void brokerSettings_ofWhatGoesOnceRead_keepRecordsHoweverOld() {
        Topic<?> notes = new Topic<>(
                "wireroom.inner", Serdes.String(), "id", Topic.Spread.WIDE, Cleanup.READ, Duration.ZERO, "Inner.");
        assertThat(notes.brokerSettings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1");
    }

    @Test
    void partitions_onlyWideTopicsSpread() {
        assertThat(Topics.ARTICLES.partitions(64)).isEqualTo(64);
        assertThat(Topics.TAXONOMY.partitions(64)).isEqualTo(1);
    }

    @Test
    void routed_carriesTheTaxonomyId() {
        assertThat(Topics.routed("ai-policy").name()).isEqualTo("wireroom.topic.ai-policy");
        assertThatThrownBy(() -> Topics.routed("AI policy")).hasMessageContaining("not a topic name");
    }
}
