package io.wireroom.enrich.taxonomy.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFormatTest {

    @ParameterizedTest
    @CsvSource({
        "mediatopics.json, IPTC",
        "mediatopics.jsonld, IPTC",
        "mediatopics.rdf, IPTC",
        "wikidata.json, WIKIDATA",
        "desk.csv, CSV"
    })
    void format_ofEachSample_showsByItself(String sample, ImportFormat format) throws IOException {
        assertThat(Samples.named(sample).format()).contains(format);
        assertThat(Samples.of("packed", Samples.gzip(Samples.text(sample))).format())
                .contains(format);
    }

    @Test
    void format_ofOtherJson_isNotGuessed() throws IOException {
        assertThat(Samples.of("x", "{\"name\": \"value\"}").format()).isEmpty();
    }

    @Test
    void format_ofTurtleAndOfNothing_isRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Samples.of("x", "@prefix skos: <http://x#> .").format())
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("is Turtle");
        assertThatThrownBy(() -> Samples.of("x", " \n").format()).hasMessage("is empty");
    }

    @Test
    void open_otherPackings_tellsHowToUnpack() {
        assertThatThrownBy(() -> ImportSource.open(
                        "dump.json.bz2", new ByteArrayInputStream("BZh91AY&SY".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("bzcat FILE | wireroom taxonomy import -");
    }
}
