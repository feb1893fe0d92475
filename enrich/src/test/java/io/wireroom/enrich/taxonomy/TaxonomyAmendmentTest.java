package io.wireroom.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.TaxonomyEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyAmendmentTest {
    private static final List<TaxonomyEntry> HELD =
            TaxonomyFile.parse("held.yaml", """
            actors:
              - {id: acme, name: Acme Rockets, type: COMPANY, aliases: [Acme]}
              - {id: may, name: May, type: PERSON}
            topics:
              - {id: science, label: Science, iptc: 'medtop:13000000'}
              - {id: space, label: Space, parent: science, query: rocket OR moon}
            """).entries();

    @Test
    void amend_anEntryThatIsThere_takesItsPlace() {
        TaxonomyAmendment amendment = amend("topics:\n  - {id: space, label: Space, parent: science, query: comet}\n");
        assertThat(amendment.reading().problems()).isEmpty();
        assertThat(amendment.keys()).containsExactly("topic/space");
        assertThat(amendment.reading().entries()).hasSize(4);
        TaxonomyDifference difference = amendment.difference(HELD);
        assertThat(difference.changed()).extracting(TaxonomyEntry::getId).containsExactly("space");
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
    }

    @Test
    void amend_aNewEntryUnderOneThatIsThere_isAddedAndWarnsOfNothingElse() {
        TaxonomyAmendment amendment =
                amend("topics:\n  - {id: comets, label: Comets, parent: science, query: 'topic:space AND comet'}\n");
        assertThat(amendment.reading().problems()).isEmpty();
        assertThat(amendment.reading().warnings()).isEmpty();
        assertThat(amendment.difference(HELD).added())
                .extracting(TaxonomyEntry::getId)
                .containsExactly("comets");
    }

    @Test
    void amend_aNameThatAnotherHas_isAProblemAtItsPlaceInTheText() {
        TaxonomyAmendment amendment = amend("""
                # a comment
                actors:
                  - id: acme-films
                    name: Acme
                    type: COMPANY
                """);
        assertThat(amendment.ok()).isFalse();
        assertThat(amendment.reading().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at().line()).isEqualTo(3);
            assertThat(problem.message()).contains("also names acme");
        });
    }

    @Test
    void amend_whatIsNoYaml_hasAPlace() {
        TaxonomyAmendment amendment = amend("topics:\n  - {id: x\n  label: y\n");
        assertThat(amendment.ok()).isFalse();
        assertThat(amendment.reading().problems())
                .first()
                .satisfies(p -> assertThat(p.at().line()).isPositive());
    }

    @Test
    void editable_anEntry_readsBackAsItself() {
        for (TaxonomyEntry entry : HELD) {
            String yaml = TaxonomyFile.editable(List.of(entry));
            assertThat(yaml).doesNotContain("{").doesNotContain("[]");
            assertThat(amend(yaml).difference(HELD).isEmpty()).as(yaml).isTrue();
        }
    }

    private static TaxonomyAmendment amend(String yaml) {
        return TaxonomyFile.amend("text", yaml, HELD);
    }
}
