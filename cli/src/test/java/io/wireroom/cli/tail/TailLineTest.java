package io.wireroom.cli.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.article.ChangedArticles;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.serde.AvroGuard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TailLineTest {

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void of_firstVersion_hasNoMark() {
        assertThat(TailLine.of(ChangedArticles.original())).doesNotContain("[notice", "[version");
    }

    @Test
    void of_correctedVersion_hasNoticeAndChange() {
        assertThat(TailLine.of(ChangedArticles.corrected()))
                .contains("[notice: CORRECTION]", "[version: 2, new title, +1 -2 paragraphs]");
    }

    @Test
    void of_versionWithoutChangeKnown_hasItsNumber() {
        EnrichedArticle third = EnrichedArticle.newBuilder(ChangedArticles.original())
                .setVersion(3)
                .build();
        assertThat(TailLine.of(third)).endsWith("[version: 3]");
    }
}
