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
                        p -> assertThat(p).startsWith("bad.yaml:2:9: actors/Not A Slug/id: \"Not A Slug\" is no id"),
                        p -> assertThat(p).startsWith("bad.yaml:5:5: actors/two/name: is missing"),
                        p -> assertThat(p)
                                .startsWith(
                                        "bad.yaml:6:11: actors/two/type: \"ROBOT\" is no type; the types are PERSON"),
                        p -> assertThat(p).startsWith("bad.yaml:7:13: actors[2]/colour: unknown key"),
                        p -> assertThat(p)
                                .startsWith("bad.yaml:8:15: actors/two/wikidata: \"312\" is not a Wikidata item"),
                        p -> assertThat(p).isEqualTo("bad.yaml:9:15: actors/two/aliases[1]: the alias is empty"),
                        p -> assertThat(p)
                                .isEqualTo(
                                        "bad.yaml:16:12: topics/broken/query: the bracket is not closed (line 1, column 7 of the query)"),
                        p -> assertThat(p)
                                .startsWith("bad.yaml:19:12: topics/broken-too/query: ")
                                .contains("*leading"),
                        p -> assertThat(p).isEqualTo("bad.yaml:20:8: extra: unknown key; the keys are actors, topics"));
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
                .containsExactly("t.yaml:3:5: topics/space: the id is given twice, first in line 2");
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
        assertThat(TaxonomyFile.parse("t.yaml", shared.formatted("'Mercury+'")).problems())
                .singleElement()
                .extracting(TaxonomyProblem::message)
                .asString()
                .contains("\"Mercury+\" also names mercury-bank");
        assertThat(TaxonomyFile.parse("t.yaml", shared.formatted("{text: Mercury, context: [music]}"))
                        .ok())
                .isTrue();
    }

    @Test
    void parse_oneNameForTwoActorsWithPriors_isForThePriorsToDecide() {
        assertThat(TaxonomyFile.parse("t.yaml", """
                actors:
                  - {id: paris, name: Paris Hilton, type: PERSON, aliases: [Paris], prior: 90}
                  - {id: paris-match, name: Paris Match, type: MEDIA, aliases: [Paris], prior: 30}
                """).ok()).isTrue();
    }

    @Test
    void parse_whatSpeaksForAnActor_isCheckedAndExportedAsRead() {
        String yaml = """
                actors:
                  - {id: tesla, name: Tesla, type: COMPANY, tickers: [TSLA], related: [musk], prior: 160}
                  - {id: musk, name: Elon Musk, type: PERSON, aliases: [{text: Tesla boss, metonym: true}]}
                """;

        List<TaxonomyEntry> entries = TaxonomyFile.parse("t.yaml", yaml).entries();
        assertThat(TaxonomyFile.parse("t.yaml", TaxonomyFile.export(entries)).entries())
                .containsExactlyInAnyOrderElementsOf(entries);
        assertThat(TaxonomyFile.parse("t.yaml", """
                        actors:
                          - {id: tesla, name: Tesla, type: COMPANY, tickers: [TSLA, tsla inc], related: [muks]}
                          - {id: musk, name: Elon Musk, type: PERSON, tickers: [TSLA], prior: many}
                        """).problems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        p -> assertThat(p).contains("\"tsla inc\" is no ticker such as TSLA"),
                        p -> assertThat(p).contains("\"many\" is not a count up to 999999"));
        assertThat(TaxonomyFile.parse("t.yaml", """
                        actors:
                          - {id: tesla, name: Tesla, type: COMPANY, tickers: [TSLA], related: [muks]}
                          - {id: musk, name: Elon Musk, type: PERSON, tickers: [TSLA]}
                        """).problems())
                .extracting(TaxonomyProblem::message)
                .containsExactly(
                        "is related to muks, which is no actor; did you mean musk?",
                        "the ticker TSLA is also that of tesla");
    }

    @Test
    void parse_noYaml_isAProblemWithItsLine() {
        assertThat(TaxonomyFile.parse("t.yaml", "actors:\n  - [").problems())
                .singleElement()
                .extracting(problem -> problem.at().line())
                .isEqualTo(2);
        assertThat(TaxonomyFile.parse("t.yaml", "").problems()).hasSize(1);
        assertThat(TaxonomyFile.parse("t.yaml", "- just\n- a list").problems()).hasSize(1);
    }

    @Test
    void parse_topicsThatDoNotFitTogether_tellsWhichAndWhere() {
        TaxonomyReading reading = TaxonomyFile.parse("t.yaml", """
                topics:
                  - {id: science, label: Science}
                  - {id: space, label: Space, parent: sciense, query: rocket}
                  - {id: a, label: A, parent: b, query: aa}
                  - {id: b, label: B, parent: a, query: bb}
                  - {id: c, label: C, parent: c, query: cc}
                """);

        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "t.yaml:2:5: topics/science: has no query and no narrower topic: give it one of the two",
                        "t.yaml:3:39: topics/space/parent: there is no topic \"sciense\"; did you mean science?",
                        "t.yaml:4:31: topics/a/parent: is broader than itself: a > b > a",
                        "t.yaml:5:31: topics/b/parent: is broader than itself: b > a > b",
                        "t.yaml:6:31: topics/c/parent: is broader than itself: c > c");
    }

    @Test
    void parse_subjectOfIptcsWithoutQuery_mayWaitForNarrowerTopics() {
        assertThat(TaxonomyFile.parse("t.yaml", """
                topics:
                  - {id: animation, label: animation, iptc: 'medtop:20000004'}
                """).ok()).isTrue();
    }

    @Test
    void parse_examples_areTriedOnTheQueryAndOnNarrowerTopics() {
        TaxonomyReading reading = TaxonomyFile.parse("t.yaml", """
                topics:
                  - id: science
                    label: Science
                    examples: {match: [A rocket flies.], miss: [Rockets fly.]}
                  - id: space
                    label: Space
                    parent: science
                    query: '"rocket launch" OR rocket'
                    examples:
                      match:
                        - The rocket launch is due.
                        - The moon is near.
                      miss:
                        - A rocket launch and rockets.
                        - The sun.
                """);

        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "t.yaml:4:49: topics/science/examples/miss[1]: must not match, but does by \"Rockets\"",
                        "t.yaml:12:11: topics/space/examples/match[2]: is not matched by the query",
                        "t.yaml:14:11: topics/space/examples/miss[1]: must not match, but does by"
                                + " \"rocket launch\", \"rocket\", \"rockets\"");
    }

    @Test
    void parse_mistypedWords_areToldWithWhatWasMeant() {
        TaxonomyReading reading = TaxonomyFile.parse("t.yaml", """
                actors:
                  - {id: acme, nmae: Acme, type: COMPANI, country: USA}
                topics:
                  - {id: space, label: Space, query: 'titel:rocket', iptc: 13000000}
                """);

        assertThat(reading.problems())
                .extracting(TaxonomyProblem::message)
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).endsWith("did you mean name?"),
                        m -> assertThat(m).isEqualTo("is missing"),
                        m -> assertThat(m).endsWith("did you mean COMPANY?"),
                        m -> assertThat(m).startsWith("\"USA\" is no country"),
                        m -> assertThat(m).contains("did you mean title?"),
                        m -> assertThat(m).contains("is not a subject of IPTC's Media Topics"));
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
