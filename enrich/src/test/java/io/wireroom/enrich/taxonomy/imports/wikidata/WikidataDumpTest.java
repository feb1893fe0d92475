package io.wireroom.enrich.taxonomy.imports.wikidata;

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
import io.wireroom.schemas.record.ActorType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WikidataDumpTest {
    private static final WikidataOptions DEFAULT = options(20, EnumSet.allOf(ActorType.class), 1_000);

    @Test
    void read_aCompany_hasTypeCountryTickerPriorNamesAndRelated() throws IOException {
        assertThat(draft(read(DEFAULT), "zanzo").fields())
                .containsEntry("name", "Zanzo")
                .containsEntry("description", "technology company")
                .containsEntry("type", "COMPANY")
                .containsEntry("country", "US")
                .containsEntry("wikidata", "Q900001")
                .containsEntry("prior", 22)
                .containsEntry("tickers", List.of("ZNZO"))
                .containsEntry("related", List.of("mara-quillfeather"))
                .containsEntry("aliases", List.of("Zanzo Inc.", "Zanzo Technologies"));
    }

    @Test
    void read_aPerson_hasThePreferredCountryAndNoSurnameAsAlias() throws IOException {
        assertThat(draft(read(DEFAULT), "mara-quillfeather").fields())
                .containsEntry("type", "PERSON")
                .containsEntry("country", "US")
                .containsEntry("related", List.of("zanzo", "harbour-party"))
                .containsEntry("aliases", List.of("M. Quillfeather"));
    }

    @Test
    void read_aNameThatIsOneCommonWord_needsContext() throws IOException {
        Imported imported = read(DEFAULT);

        assertThat(draft(imported, "beacon").fields())
                .containsEntry("type", "MEDIA")
                .extractingByKey("aliases")
                .asString()
                .contains("text=Beacon", "newspaper");
        assertThat(draft(imported, "harbour-party").fields()).doesNotContainKey("aliases");
    }

    @Test
    void read_oneNameForTwo_givesTheLesserKnownItsItemAsPartOfTheId() throws IOException {
        assertThat(draft(read(DEFAULT), "zanzo-q900005").fields())
                .containsEntry("name", "Zanzo")
                .containsEntry("prior", 20);
    }

    @Test
    void read_everyLine_isKeptLeftOutOrRefused() throws IOException {
        Imported imported = read(DEFAULT);

        assertThat(imported.drafts()).hasSize(5);
        assertThat(imported.leftOut())
                .containsEntry("no items", 1L)
                .containsEntry("no actors of a known class", 1L)
                .containsEntry("in too few Wikipedias", 1L)
                .containsEntry("without a label", 1L);
        assertThat(imported.refused()).isEqualTo(4);
        assertThat(imported.problems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("wikidata.json:5: is broken in column"),
                        p -> assertThat(p).startsWith("wikidata.json:6: is broken in column"),
                        p -> assertThat(p).isEqualTo("wikidata.json:7: is no entity: it has no id"),
                        p -> assertThat(p).isEqualTo("wikidata.json:9: Q900002: is there twice; the first counts"));
    }

    @Test
    void read_typesLimitAndLanguages_choose() throws IOException {
        assertThat(ids(read(options(20, Set.of(ActorType.PERSON), 10)))).containsExactly("mara-quillfeather");
        assertThat(ids(read(options(0, EnumSet.allOf(ActorType.class), 2))))
                .containsExactly("zanzo", "mara-quillfeather");
        WikidataOptions german = new WikidataOptions(List.of("de", "en"), 20, EnumSet.allOf(ActorType.class), 1_000);
        assertThat(draft(read(german), "zanzo-ag").fields())
                .extractingByKey("aliases")
                .asString()
                .startsWith("[Zanzo, Zanzo Inc.");
    }

    @Test
    void merge_withNothing_isAValidTaxonomy() throws IOException {
        Merged merged = Merge.of(Samples.nothing(), read(DEFAULT), false);

        assertThat(merged.problems()).isEmpty();
        assertThat(Samples.written(merged)).contains("id: zanzo-q900005", "prior: 22");
    }

    @Test
    void merge_knownActors_keepTheirIdsAndNames() throws IOException {
        Known known = Samples.known("""
                actors:
                  - {id: zz, name: Zanzo Group, type: COMPANY, wikidata: Q900001, aliases: [Zanzo Technologies]}
                  - {id: quillfeather, name: Mara Quillfeather, type: PERSON}
                  - {id: other, name: Harbour Party, type: PARTY, wikidata: Q1}
                """);
        Imported imported = read(Samples.named("wikidata.json"), DEFAULT, known);

        Merged merged = Merge.of(known, imported, true);

        assertThat(merged.filled()).isEqualTo(2);
        assertThat(Samples.written(merged))
                .contains("name: Zanzo Group", "wikidata: Q900002", "related: [zz]")
                .doesNotContain("harbour-party");
        assertThat(merged.problems())
                .extracting(Object::toString)
                .anySatisfy(p -> assertThat(p)
                        .startsWith("wikidata.json:10: actors/harbour-party: \"Harbour Party\" also names other"));
    }

    @Test
    void read_gzip_isUnpackedAndOneCutOffIsTold() throws IOException {
        byte[] packed = Samples.gzip(Samples.text("wikidata.json"));

        assertThat(read(Samples.of("d.gz", packed), DEFAULT, Samples.nothing()).drafts())
                .hasSize(5);
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        assertThatThrownBy(() -> read(Samples.of("d.gz", cut), DEFAULT, Samples.nothing()))
                .isInstanceOf(ImportException.class)
                .hasMessage("is a gzip that was cut off; fetch it again");
    }

    @Test
    void read_hostileLines_areRefusedAndTheRestIsRead() throws IOException {
        String good = "{\"type\":\"item\",\"id\":\"Q1\",\"labels\":{},\"claims\":[],\"aliases\":[],\"sitelinks\":[]}";
        String long1 = good.replace("\"sitelinks\"", "\"x\":\"" + "y".repeat(3 << 20) + "\",\"sitelinks\"");
        byte[] bytes = String.join(
                        "\n",
                        "[",
                        "{\"id\":" + "[".repeat(100_000) + ",",
                        "{\"id\":\"Q2\u00ff\"},",
                        long1 + ",",
                        good + good,
                        good)
                .getBytes(StandardCharsets.ISO_8859_1);

        Imported imported = read(Samples.of("d.json", bytes), DEFAULT, Samples.nothing());

        assertThat(imported.leftOut()).containsEntry("no actors of a known class", 2L);
        assertThat(imported.problems())
                .extracting(Object::toString)
                .satisfiesExactly(
                        p -> assertThat(p).contains("d.json:2:", "nesting depth"),
                        p -> assertThat(p).contains("d.json:3:", "UTF-8"),
                        p -> assertThat(p).contains("d.json:5: holds more than one entity"));
    }

    @Test
    void read_noEntityAtAll_isNoDump() {
        ImportSource source = Samples.of("d.json", "[\n{\"a\":1},\n{\"b\":2}\n]\n");

        assertThatThrownBy(() -> read(source, DEFAULT, Samples.nothing()))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("is no dump of Wikidata")
                .hasMessageContaining("d.json:2: is no entity: it has no id");
    }

    @Test
    void statements_ofOldDumps_nameItemsByNumber() throws IOException {
        String old =
                "{\"id\":\"Q1\",\"type\":\"item\",\"labels\":{\"en\":{\"value\":\"Old Form\"}},\"claims\":{\"P31\":[{\"mainsnak\":"
                        + "{\"datavalue\":{\"value\":{\"numeric-id\":5}}}}]},\"sitelinks\":[]}";

        Imported imported = read(Samples.of("d.json", old), options(0, Set.of(ActorType.PERSON), 5), Samples.nothing());

        assertThat(ids(imported)).containsExactly("old-form");
    }

    private static WikidataOptions options(int minPrior, Set<ActorType> types, int limit) {
        return new WikidataOptions(List.of("en"), minPrior, types, limit);
    }

    private static Imported read(WikidataOptions options) throws IOException {
        return read(Samples.named("wikidata.json"), options, Samples.nothing());
    }

    private static Imported read(ImportSource source, WikidataOptions options, Known known) throws IOException {
        return WikidataDump.read(source, options, known, (lines, kept, refused) -> {});
    }

    private static List<String> ids(Imported imported) {
        return imported.drafts().stream().map(Draft::id).toList();
    }

    private static Draft draft(Imported imported, String id) {
        Map<String, Draft> byId = new HashMap<>();
        imported.drafts().forEach(draft -> byId.put(draft.id(), draft));
        assertThat(byId).containsKey(id);
        return Objects.requireNonNull(byId.get(id));
    }
}
