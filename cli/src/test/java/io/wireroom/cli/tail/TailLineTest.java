package io.wireroom.cli.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.article.ChangedArticles;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Prominence;
import io.wireroom.schemas.serde.AvroGuard;
import java.util.List;
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

    @Test
    void of_actorsThatItIsAbout_marksThem() {
        EnrichedArticle article = EnrichedArticle.newBuilder(ChangedArticles.original())
                .setActors(List.of(actor("Acme", Prominence.MAIN), actor("Bolt", Prominence.MENTIONED)))
                .build();
        assertThat(TailLine.of(article)).contains("[actors: Acme (main), Bolt]");
    }

    private static Actor actor(String name, Prominence prominence) {
        return Actor.newBuilder()
                .setId(name)
                .setName(name)
                .setType(ActorType.COMPANY)
                .setKnown(true)
                .setSalience(0.5)
                .setProminence(prominence)
                .build();
    }
}
