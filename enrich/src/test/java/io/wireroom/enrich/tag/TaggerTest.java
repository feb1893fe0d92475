package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import org.junit.jupiter.api.Test;

final class TaggerTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - {id: acme, name: Acme Rockets, type: COMPANY, aliases: [Acme]}
            topics:
              - {id: rockets, label: Rockets, query: '"rocket launch" AND NOT model'}
            """);

    @Test
    void tag_anArticle_tellsActorsAndTopicsWithTheirEvidence() {
        Tags tags = TAGGER.tag(Texts.article("", "A rocket launch by Acme is due."));

        assertThat(Texts.actors(tags)).containsExactly("acme: Acme");
        assertThat(Texts.topics(tags)).containsExactly("rockets");
        assertThat(tags.topics().get(0).getEvidence())
                .containsExactly(Span.newBuilder()
                        .setField(TextField.BODY)
                        .setStart(2)
                        .setEnd(15)
                        .setText("rocket launch")
                        .setCause(Cause.QUERY)
                        .build());
        assertThat(tags.taxonomyVersion()).isEqualTo(TAGGER.taxonomy().version());
    }

    @Test
    void tag_anArticleThatAnExclusionNames_isNotAboutTheTopic() {
        Tags tags = TAGGER.tag(Texts.article("", "A rocket launch of a model."));

        assertThat(tags.topics()).isEmpty();
    }

    @Test
    void tag_noText_isAboutNothing() {
        Tags tags = TAGGER.tag(Texts.article("", ""));

        assertThat(tags.actors()).isEmpty();
        assertThat(tags.topics()).isEmpty();
    }
}
