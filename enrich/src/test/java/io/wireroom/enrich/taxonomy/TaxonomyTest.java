package io.wireroom.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.record.TopicDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaxonomyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    static TaxonomyEntry topic(String id, String query) {
        return TaxonomyEntry.newBuilder()
                .setId(id)
                .setKind(TaxonomyKind.TOPIC)
                .setLabel(id)
                .setTopic(TopicDefinition.newBuilder()
                        .setQuery(query)
                        .setRouted(true)
                        .build())
                .setChangedAt(NOW)
                .build();
    }

    @Test
    void compile_anUnusableQuery_isLeftOutAndTold() {
        Taxonomy taxonomy = Taxonomy.compile(List.of(topic("good", "moon"), topic("bad", "moon AND (")));

        assertThat(taxonomy.routedTopics()).containsExactly("good");
        assertThat(taxonomy.problems()).extracting(TaxonomyProblem::key).containsExactly("topic/bad");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*oon | at least 3 letters",
                "mo* | at least 3 letters",
                "/m.*n/ | regular expressions are not supported",
                "[a TO b] | ranges are not supported",
                "author:moon | unknown field \"author\"",
                "*:* | unknown field \"*\"",
                "NOT moon | only says what must not be there",
                "moon AND (NOT sun) | only says what must not be there",
                "\"...\" | has no word to look for",
                "moon OR sun AND stars | put brackets around",
                "\"moon sun\"~500 | at most 50 apart"
            })
    void compile_aQueryThatIsNoneOrTooExpensive_isRefusedWithItsReason(String query, String reason) {
        Taxonomy taxonomy = Taxonomy.compile(List.of(topic("t", query)));

        assertThat(taxonomy.topics()).isEmpty();
        assertThat(taxonomy.problems())
                .singleElement()
                .extracting(TaxonomyProblem::message)
                .asString()
                .contains(reason);
    }

    @Test
    void compile_aQueryThatAsksForOthers_hasTheirQueriesInPlace() {
        Taxonomy taxonomy = Taxonomy.compile(List.of(
                topic("a", "title:moon"), topic("b", "topic:a AND title:sun"), topic("c", "title:star OR topic:b")));

        assertThat(taxonomy.problems()).isEmpty();
        assertThat(taxonomy.topics())
                .extracting(topic -> topic.query().toString())
                .containsExactly("title:moon", "+title:moon +title:sun", "title:star (+title:moon +title:sun)");
    }

    @Test
    void compile_queriesThatAskInACircleOrForNothing_areLeftOutAndTold() {
        Taxonomy taxonomy = Taxonomy.compile(List.of(
                topic("moon", "moon"), topic("a", "topic:b"), topic("b", "topic:a OR sun"), topic("c", "topic:mon")));

        assertThat(taxonomy.topics()).extracting(TopicQuery::id).containsExactly("moon");
        assertThat(taxonomy.problems())
                .extracting(TaxonomyProblem::message)
                .containsExactly(
                        "asks for itself: a > b > a",
                        "asks for itself: b > a > b",
                        "asks for topic:mon, which is not there; did you mean moon?");
    }

    @Test
    void compile_queriesThatDoubleEachOther_areRefusedBeforeTheyGrowTooLarge() {
        List<TaxonomyEntry> doubling = new ArrayList<>(List.of(topic("t0", "moon")));
        for (int i = 1; i < 40; i++) {
            doubling.add(topic("t" + i, "topic:t" + (i - 1) + " AND topic:t" + (i - 1)));
        }

        assertThat(Taxonomy.compile(doubling).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message()).contains("more than 50000 clauses"));
    }

    @Test
    void compile_aQueryThatAsksForMoreTopicsThanLuceneAllows_isLeftOutAndTold() {
        List<TaxonomyEntry> many = new ArrayList<>(List.of(topic("all", "moon"), topic("asks", "topic:all")));
        for (int i = 0; i < 1_100; i++) {
            TaxonomyEntry narrower = topic("t" + i, "sun");
            many.add(TaxonomyEntry.newBuilder(narrower)
                    .setTopic(TopicDefinition.newBuilder(narrower.getTopic().orElseThrow())
                            .setParent("all")
                            .build())
                    .build());
        }

        assertThat(Taxonomy.compile(many).problems())
                .singleElement()
                .extracting(TaxonomyProblem::message)
                .asString()
                .contains("stands for more than 1000 topics");
    }

    @Test
    void version_ofTheSameEntries_dependsNeitherOnOrderNorOnTime() {
        TaxonomyEntry moon = topic("moon", "moon");
        TaxonomyEntry sun = topic("sun", "sun");
        TaxonomyEntry later =
                TaxonomyEntry.newBuilder(sun).setChangedAt(NOW.plusSeconds(1)).build();

        String version = Taxonomy.compile(List.of(moon, sun)).version();

        assertThat(version).matches("[0-9a-f]{12}");
        assertThat(Taxonomy.compile(List.of(later, moon)).version()).isEqualTo(version);
        assertThat(Taxonomy.compile(List.of(moon, topic("sun", "sunny"))).version())
                .isNotEqualTo(version);
    }

    @Test
    void between_twoStates_tellsWhatToPublish() {
        List<TaxonomyEntry> held = List.of(topic("kept", "a"), topic("changed", "b"), topic("gone", "c"));
        List<TaxonomyEntry> wanted = List.of(topic("kept", "a"), topic("changed", "x"), topic("new", "d"));

        TaxonomyDifference difference = TaxonomyDifference.between(held, wanted);

        assertThat(difference.added()).extracting(TaxonomyEntry::getId).containsExactly("new");
        assertThat(difference.changed()).extracting(TaxonomyEntry::getId).containsExactly("changed");
        assertThat(difference.removed()).containsExactly("topic/gone");
        assertThat(TaxonomyDifference.between(held, held).isEmpty()).isTrue();
    }
}
