package io.wireroom.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TaxonomyFileTest {
    @Test
    void parse_aWholeFile_givesItsEntries() {
        TaxonomyReading reading = TaxonomyFile.parse("news.yaml", """
                actors:
                  - id: apple
                    name: Apple
                    type: company
                    wikidata: Q312
                    aliases: [Apple Inc, {text: Apple, context: [iPhone]}]
                topics:
                  - {id: space, label: Space, desk: science, query: 'rocket OR "space station"', routed: false}
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.entries()).extracting(TaxonomyKey::of).containsExactly("actor/apple", "topic/space");
        assertThat(reading.entries().get(1).getTopic().orElseThrow().getRouted())
                .isFalse();
    }

    @Test
    void parse_manyMistakes_tellsAllWithLineAndKey() {
        TaxonomyReading reading = TaxonomyFile.parse("bad.yaml", """
                actors:
                  - id: Not A Slug
                    name: One
                    type: COMPANY
                  - id: two
                    type: ROBOT
                    colour: red
                    wikidata: 312
                    aliases: ['']
                  - id: two
                    name: Two
                    type: PERSON
                topics:
                  - id: broken
                    label: Broken
                    query: 'a AND (b'
                  - id: broken-too
                    label: Broken
                    query: '*leading'
                extra: 1
                """);

        assertThat(reading.problems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("bad.yaml:2: actors/Not A Slug/id: \"Not A Slug\" is no id"),
                        p -> assertThat(p).startsWith("bad.yaml:5: actors/two/name: is missing"),
                        p -> assertThat(p)
                                .startsWith("bad.yaml:6: actors/two/type: \"ROBOT\" is no type; the types are PERSON"),
                        p -> assertThat(p).startsWith("bad.yaml:7: actors[2]/colour: unknown key"),
                        p -> assertThat(p)
                                .startsWith("bad.yaml:8: actors/two/wikidata: \"312\" is not a Wikidata item"),
                        p -> assertThat(p).isEqualTo("bad.yaml:9: actors/two/aliases[1]: the alias is empty"),
                        p -> assertThat(p)
                                .isEqualTo(
                                        "bad.yaml:16: topics/broken/query: the query ends too early (line 1, column 8 of the query)"),
                        p -> assertThat(p)
                                .startsWith("bad.yaml:19: topics/broken-too/query: ")
                                .contains("*leading"),
                        p -> assertThat(p).isEqualTo("bad.yaml:20: extra: unknown key; the keys are actors, topics"));
    }

    @Test
    void parse_oneIdTwice_isAProblemOfTheSecond() {
        TaxonomyReading reading = TaxonomyFile.parse("t.yaml", """
                topics:
                  - {id: space, label: Space, query: rocket}
                  - {id: space, label: Space, query: moon}
                """);

        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly("t.yaml:3: topics/space: the id is given twice, first in line 2");
    }

    @Test
    void parse_oneNameForTwoActors_asksForContext() {
        String shared = """
                actors:
                  - {id: mercury-bank, name: Mercury Bank, type: COMPANY, aliases: [Mercury]}
                  - {id: mercury-records, name: Mercury Records, type: COMPANY, aliases: [%s]}
                """;

        assertThat(TaxonomyFile.parse("t.yaml", shared.formatted("Mercury")).problems())
                .singleElement()
                .extracting(TaxonomyProblem::message)
                .asString()
                .contains("\"Mercury\" also names mercury-bank");
        assertThat(TaxonomyFile.parse("t.yaml", shared.formatted("{text: Mercury, context: [music]}"))
                        .ok())
                .isTrue();
    }

    @Test
    void parse_noYaml_isAProblemWithItsLine() {
        assertThat(TaxonomyFile.parse("t.yaml", "actors:\n  - [").problems())
                .singleElement()
                .extracting(TaxonomyProblem::line)
                .isEqualTo(2);
        assertThat(TaxonomyFile.parse("t.yaml", "").problems()).hasSize(1);
        assertThat(TaxonomyFile.parse("t.yaml", "- just\n- a list").problems()).hasSize(1);
    }

    @Test
    void export_theStarter_readsBackAsTheSameTaxonomy() {
        List<TaxonomyEntry> starter = TaxonomyFile.starter();

        TaxonomyReading back = TaxonomyFile.parse("export.yaml", TaxonomyFile.export(starter));

        assertThat(back.problems()).isEmpty();
        assertThat(Taxonomy.compile(back.entries()).version())
                .isEqualTo(Taxonomy.compile(starter).version());
    }
}
