package io.wireroom.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.topic.Topics;
import org.junit.jupiter.api.Test;

class LeanEntryTest {
    @Test
    void of_eachEntryOfTheStarter_equalsItAndIsWrittenTheSame() {
        for (TaxonomyEntry entry : TaxonomyFile.starter()) {
            byte[] bytes = bytes(entry);

            TaxonomyEntry lean = LeanEntry.of(read(bytes));

            assertThat(lean).isEqualTo(read(bytes));
            assertThat(bytes(lean)).isEqualTo(bytes);
        }
    }

    @Test
    void of_twoEntries_shareWhatIsEmptyAndTheCountry() {
        TaxonomyEntry one = LeanEntry.of(read(bytes(actorOf("openai"))));
        TaxonomyEntry other = LeanEntry.of(read(bytes(actorOf("nvidia"))));

        assertThat(country(one)).isSameAs(country(other)).isEqualTo("US");
        assertThat(one.getActor().orElseThrow().getAliases()).isUnmodifiable();
    }

    private static TaxonomyEntry actorOf(String id) {
        return TaxonomyFile.starter().stream()
                .filter(entry -> entry.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String country(TaxonomyEntry entry) {
        return entry.getActor().orElseThrow().getCountry().orElseThrow();
    }

    private static byte[] bytes(TaxonomyEntry entry) {
        return Topics.TAXONOMY.valueSerde().serializer().serialize(Topics.TAXONOMY.name(), entry);
    }

    private static TaxonomyEntry read(byte[] bytes) {
        return Topics.TAXONOMY.valueSerde().deserializer().deserialize(Topics.TAXONOMY.name(), bytes);
    }
}
