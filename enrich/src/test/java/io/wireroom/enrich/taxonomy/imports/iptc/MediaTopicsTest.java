package io.wireroom.enrich.taxonomy.imports.iptc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.enrich.taxonomy.Draft;
import io.wireroom.enrich.taxonomy.imports.ImportException;
import io.wireroom.enrich.taxonomy.imports.ImportSource;
import io.wireroom.enrich.taxonomy.imports.Imported;
import io.wireroom.enrich.taxonomy.imports.Known;
import io.wireroom.enrich.taxonomy.imports.Merge;
import io.wireroom.enrich.taxonomy.imports.Merged;
import io.wireroom.enrich.taxonomy.imports.Samples;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTopicsTest {

    @Test
    void read_asPublished_isATreeOfTopicsWithoutQueries() throws IOException {
        Imported imported = read("mediatopics.json");

        assertThat(Samples.written(Merge.of(Samples.nothing(), imported, false)))
                .startsWith("actors: []")
                .contains(
                        "{id: arts-and-entertainment, label: arts and entertainment, description: All forms of arts.,"
                                + " parent: arts-culture-entertainment-and-media,\n    iptc: 'medtop:20000002', routed: false}");
        assertThat(imported.problems()).isEmpty();
    }

    @Test
    void read_retiredConcepts_areLeftOutAndCountedAndPassedOverAsParents() throws IOException {
        Imported imported = read("mediatopics.json");

        assertThat(imported.leftOut()).containsEntry("retired", 1L);
        assertThat(ids(imported)).doesNotContain("cartoon");
        assertThat(draft(imported, "animation").fields()).containsEntry("parent", "arts-and-entertainment");
    }

    @Test
    void read_oneLabelForSeveral_addsTheBroaderLabelThenTheCode() throws IOException {
        assertThat(ids(read("mediatopics.json")))
                .contains("arts-and-entertainment", "arts-and-entertainment-sport", "arts-and-entertainment-20000900");
    }

    @Test
    void read_anotherLanguage_namesInItAndFallsBackToEnglish() throws IOException {
        Imported imported = MediaTopics.read(Samples.named("mediatopics.json"), List.of("de"), Samples.nothing());

        assertThat(draft(imported, "animation").fields()).containsEntry("label", "Zeichentrick");
        assertThat(draft(imported, "sport").fields()).containsEntry("label", "sport");
    }

    @ParameterizedTest
    @CsvSource({"mediatopics.jsonld, politics, election, 1", "mediatopics.rdf, weather, weather-forecast, 0"})
    void read_otherForms_giveTheSame(String sample, String broader, String narrower, long retired) throws IOException {
        Imported imported = read(sample);

        assertThat(ids(imported)).containsExactlyInAnyOrder(broader, narrower);
        assertThat(draft(imported, narrower).fields()).containsEntry("parent", broader);
        assertThat(imported.leftOut()).containsEntry("retired", retired);
    }

    @Test
    void merge_topicsOfTheTaxonomy_winAndAreParentsOfNewOnes() throws IOException {
        Known known = Samples.known("""
                topics:
                  - {id: culture, label: Culture, iptc: medtop:01000000}
                  - {id: animation, label: Cartoons, query: cartoon}
                """);
        Imported imported = MediaTopics.read(Samples.named("mediatopics.json"), List.of("en"), known);

        Merged kept = Merge.of(known, imported, false);
        Merged filled = Merge.of(known, imported, true);

        assertThat(kept.added()).isEqualTo(4);
        assertThat(kept.kept()).isEqualTo(2);
        assertThat(Samples.written(kept)).contains("label: Cartoons", "parent: culture", "query: cartoon");
        assertThat(Samples.written(kept)).doesNotContain("medtop:20000004");
        assertThat(filled.filled()).isEqualTo(2);
        assertThat(Samples.written(filled)).contains("label: Cartoons", "iptc: 'medtop:20000004'", "query: cartoon");
    }

    @Test
    void read_circlesTwinsAndUnknownParents_areToldAndLeftOut() throws IOException {
        Imported imported = json("""
                {"conceptSet": [
                  {"qcode": "medtop:00000001", "prefLabel": {"en": "a"}, "broader": ["medtop:00000002"]},
                  {"qcode": "medtop:00000002", "prefLabel": {"en": "b"}, "broader": ["medtop:00000001"]},
                  {"qcode": "medtop:00000003", "prefLabel": {"en": "c"}, "broader": ["medtop:00000009"]},
                  {"qcode": "medtop:00000003", "prefLabel": {"en": "d"}},
                  {"qcode": "medtop:00000004", "prefLabel": {}}]}
                """);

        assertThat(imported.problems())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("medtop:00000001: is broader than itself", " > "),
                        p -> assertThat(p).contains("medtop:00000003: has medtop:00000009 as broader"),
                        p -> assertThat(p).contains("medtop:00000003: is there twice"),
                        p -> assertThat(p).contains("medtop:00000004: has no label"));
        assertThat(Merge.of(Samples.nothing(), imported, false).added()).isEqualTo(3);
    }

    @Test
    void read_whatIsNotThat_saysWhy() {
        assertThatThrownBy(() -> json("{\"conceptSet\": []}")).hasMessageContaining("holds no concept");
        assertThatThrownBy(() -> json("{\"conceptSet\": [\n{]}")).hasMessageContaining("is no JSON, line 2");
        assertThatThrownBy(() -> json("{\"conceptSet\": " + "[".repeat(1_000)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("nesting depth");
        assertThatThrownBy(() -> json("<html><body/></html>")).hasMessageContaining("is XML but not RDF");
        assertThatThrownBy(() -> json("<a>\n<b></a>")).hasMessageContaining("is XML but not RDF");
        assertThatThrownBy(() -> json("<!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("has a DOCTYPE, which is not read");
    }

    @Test
    void read_xmlThatIsDeepOrBroken_saysWhere() {
        String rdf = "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n";
        String deep = IntStream.range(0, 5_000).mapToObj(i -> "<x>").collect(Collectors.joining());

        assertThatThrownBy(() -> json(rdf + deep)).hasMessageContaining("nested deeper than 50 elements in line 2");
        assertThatThrownBy(() -> json(rdf + "<b></c>")).hasMessageContaining("is no XML, line 2");
    }

    private static Imported read(String sample) throws IOException {
        return MediaTopics.read(Samples.named(sample), List.of("en"), Samples.nothing());
    }

    private static Imported json(String text) throws IOException {
        ImportSource source = Samples.of("topics", text);
        return MediaTopics.read(source, List.of("en"), Samples.nothing());
    }

    private static List<String> ids(Imported imported) {
        return imported.drafts().stream().map(Draft::id).toList();
    }

    private static Draft draft(Imported imported, String id) {
        return imported.drafts().stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
