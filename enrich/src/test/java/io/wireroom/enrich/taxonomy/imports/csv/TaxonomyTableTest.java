package io.wireroom.enrich.taxonomy.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.enrich.taxonomy.imports.Imported;
import io.wireroom.enrich.taxonomy.imports.Known;
import io.wireroom.enrich.taxonomy.imports.Merge;
import io.wireroom.enrich.taxonomy.imports.Merged;
import io.wireroom.enrich.taxonomy.imports.Samples;
import io.wireroom.schemas.record.TaxonomyEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyTableTest {

    @Test
    void read_actorsAndTopics_becomeEntries() throws IOException {
        Merged merged = merge(Samples.text("desk.csv"));

        assertThat(merged.problems()).isEmpty();
        assertThat(Samples.entries("""
                actors:
                  - id: zanzo
                    name: Zanzo
                    type: COMPANY
                    country: US
                    wikidata: Q900001
                    description: Makes software, and hardware
                    aliases:
                      - {text: Zanzo, context: [software, Quillfeather]}
                      - Zanzo Inc
                      - {text: Zed, context: [software, Quillfeather]}
                    tickers: [ZNZO]
                    prior: 22
                  - {id: mara-quillfeather, name: Mara Quillfeather, type: PERSON, country: US}
                topics:
                  - {id: technology, label: Technology}
                  - {id: ai-policy, label: AI policy, parent: technology, owner: tech desk, desk: Policy,
                     query: "\\"AI act\\" OR \\"AI\\nbill\\""}
                """)).containsExactlyInAnyOrderElementsOf(Samples.entries(Samples.written(merged)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void read_eachDelimiterAndAByteOrderMark_areFound(String delimiter) throws IOException {
        Merged merged = merge("\ufeffname,type,tickers\r\n\"Zanzo, Inc; of\tX\",COMPANY,ZNZO\r\n"
                .replace(",type,", delimiter + "type" + delimiter)
                .replace(",COMPANY,", delimiter + "COMPANY" + delimiter));

        assertThat(merged.entries()).extracting(TaxonomyEntry::getLabel).containsExactly("Zanzo, Inc; of\tX");
    }

    @Test
    void read_wrongCells_areToldWithLineColumnAndWhatWasMeant() throws IOException {
        Merged merged = merge("""
                name,type,country,query,parent,wikidata
                Acme,COMPANI,US,,,
                Bolt,COMPANY,USA,,,355

                "Cobalt
                Corporation",COMPANY,US,,,
                Space,,,titel:rocket,,
                Moon,,,moon,spaec,
                Sun,,,sun,moons,
                """);

        assertThat(merged.entries()).extracting(TaxonomyEntry::getId).containsExactly("cobalt-corporation");
        assertThat(merged.problems())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p)
                                .startsWith("t.csv:2: actors/acme/type")
                                .endsWith("did you mean COMPANY?"),
                        p -> assertThat(p).startsWith("t.csv:3: actors/bolt/country"),
                        p -> assertThat(p).startsWith("t.csv:3: actors/bolt/wikidata"),
                        p -> assertThat(p)
                                .startsWith("t.csv:7: topics/space/query")
                                .contains("did you mean title?"),
                        p -> assertThat(p)
                                .startsWith("t.csv:8: topics/moon/parent")
                                .contains("spaec"),
                        p -> assertThat(p)
                                .startsWith("t.csv:9: topics/sun/parent")
                                .endsWith("did you mean moon?"));
        assertThat(merged.refused()).isEqualTo(5);
    }

    @Test
    void read_rowsThatCannotBePlaced_areToldWithTheirLine() throws IOException {
        Imported imported = read("""
                kind,id,name,type,query
                ,,Acme,,
                ,,Acme,COMPANY,acme
                aktor,,Acme,COMPANY,
                ,,,COMPANY,
                ,,名,COMPANY,
                ,,Acme,COMPANY,,extra
                """);

        assertThat(imported.refused()).isEqualTo(6);
        assertThat(imported.problems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        p -> assertThat(p)
                                .isEqualTo("t.csv:2: kind: may be an actor or a topic; say which in a column kind"),
                        p -> assertThat(p).startsWith("t.csv:3: kind"),
                        p -> assertThat(p).isEqualTo("t.csv:4: kind: \"aktor\" is no kind; write actor or topic"),
                        p -> assertThat(p).isEqualTo("t.csv:5: name: is missing"),
                        p -> assertThat(p).startsWith("t.csv:6: id: is missing, and none can be made of"),
                        p -> assertThat(p).startsWith("t.csv:7: has 6 cells where the first line names 5 columns"));
    }

    @Test
    void read_idTwice_refusesTheLater() throws IOException {
        Merged merged = merge("name,type\nAcme,COMPANY\nAcme,MEDIA\n");

        assertThat(merged.entries()).hasSize(1);
        assertThat(merged.problems())
                .singleElement()
                .hasToString("t.csv:3: actors/acme: the id is given twice, first in line 2");
    }

    @Test
    void read_whatIsNoTable_saysWhy() {
        assertThatThrownBy(() -> read("just some words\nand more")).hasMessageContaining("names none of the columns");
        assertThatThrownBy(() -> read("name,tpye,name\nA,B,C"))
                .hasMessageContaining(
                        "line 1: unknown column \"tpye\"; did you mean type?; column \"name\" is there twice");
        assertThatThrownBy(() -> read("type,country\nCOMPANY,US")).hasMessageContaining("a column name (or label)");
        assertThatThrownBy(() -> read("name,type\nA,COMPANY\n\"B,COMPANY\n")).hasMessageContaining("is no table, line");
    }

    @Test
    void read_invalidUtf8_saysTheLine() {
        byte[] bytes = "name,type\nM\u00fcller,COMPANY\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TaxonomyTable.read(Samples.of("t.csv", bytes), Samples.nothing()))
                .hasMessage("is not UTF-8 in line 2; convert the file");
        assertThatThrownBy(() -> TaxonomyTable.read(
                        Samples.of("t.csv", "name,type".getBytes(StandardCharsets.UTF_16)), Samples.nothing()))
                .hasMessage("is UTF-16; save it as UTF-8");
    }

    @Test
    void merge_knownByItemOrId_winsAndTakesOverWhatItLacks() throws IOException {
        Known known = Samples.known("""
                actors:
                  - {id: the-zanzo, name: Zanzo Corporation, type: COMPANY, wikidata: Q900001}
                """);
        Imported imported = TaxonomyTable.read(Samples.named("desk.csv"), known);

        Merged kept = Merge.of(known, imported, false);
        Merged filled = Merge.of(known, imported, true);

        assertThat(kept.kept()).isEqualTo(1);
        assertThat(kept.entries()).containsAll(known.entries());
        assertThat(Samples.written(filled)).contains("name: Zanzo Corporation", "country: US", "[ZNZO]");
    }

    private static Imported read(String csv) throws IOException {
        return TaxonomyTable.read(Samples.of("t.csv", csv), Samples.nothing());
    }

    private static Merged merge(String csv) throws IOException {
        return Merge.of(Samples.nothing(), read(csv), false);
    }
}
