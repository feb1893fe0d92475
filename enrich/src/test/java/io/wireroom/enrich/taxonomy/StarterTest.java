package io.wireroom.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TopicDefinition;
import io.wireroom.schemas.record.TopicExample;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StarterTest {
    private static final Taxonomy STARTER = Taxonomy.compile(TaxonomyFile.starter());

    @Test
    void starter_compiled_hasNoProblems() {
        assertThat(STARTER.problems()).isEmpty();
        assertThat(STARTER.actors()).hasSizeGreaterThan(3_700);
        assertThat(STARTER.routedTopics()).hasSize(130).contains("ai-policy");
    }

    @Test
    void starter_asAFile_passesItsOwnExamples() {
        TaxonomyReading reading = TaxonomyFile.parse("starter.yaml", TaxonomyFile.export(TaxonomyFile.starter()));

        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void starter_everyTopicWithAQuery_hasExamplesForAndAgainst() {
        assertThat(TaxonomyFile.starter().stream()
                        .flatMap(entry -> entry.getTopic().stream())
                        .filter(topic -> !topic.getQuery().isEmpty()))
                .hasSize(130)
                .allSatisfy(topic -> assertThat(topic.getExamples())
                        .extracting(TopicExample::getMatches)
                        .contains(true, false));
    }

    @Test
    void starter_everyTopic_isASubjectOfIptcOrUnderOne() {
        Set<String> subjects = TaxonomyFile.starter().stream()
                .filter(entry ->
                        entry.getTopic().flatMap(TopicDefinition::getIptc).isPresent())
                .map(TaxonomyEntry::getId)
                .collect(Collectors.toSet());

        assertThat(subjects).hasSize(17);
        assertThat(STARTER.topics())
                .allSatisfy(topic -> assertThat(Stream.concat(Stream.of(topic.id()), topic.broader().stream())
                                .anyMatch(subjects::contains))
                        .as(topic.id())
                        .isTrue());
    }
}
