package io.wireroom.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StarterTest {
    @Test
    void starter_compiled_hasNoProblems() {
        Taxonomy starter = Taxonomy.compile(TaxonomyFile.starter());

        assertThat(starter.problems()).isEmpty();
        assertThat(starter.topics()).hasSize(47);
        assertThat(starter.routedTopics()).hasSize(47).contains("ai-policy");
    }
}
