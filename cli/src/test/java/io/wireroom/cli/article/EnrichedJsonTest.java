package io.wireroom.cli.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Prominence;
import io.wireroom.schemas.record.Role;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import io.wireroom.schemas.serde.AvroGuard;
import io.wireroom.web.article.EnrichedJson;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnrichedJsonTest {

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void of_changedArticle_holdsChangeAndNotice() {
        Map<String, Object> json = EnrichedJson.of(ChangedArticles.corrected());
        assertThat(json.get("change"))
                .isEqualTo(Map.of(
                        "titleChanged",
                        true,
                        "formerTitle",
                        "Ferry stops",
                        "paragraphsAdded",
                        1,
                        "paragraphsRemoved",
                        2,
                        "paragraphsKept",
                        3,
                        "added",
                        List.of("The fare is 4 crowns."),
                        "removed",
                        List.of(),
                        "numbersAdded",
                        List.of("4"),
                        "numbersRemoved",
                        List.of()));
        assertThat(json.get("notice")).isEqualTo(Map.of("kind", "CORRECTION", "text", "Correction: 4 crowns."));
    }

    @Test
    void of_anActor_tellsProminenceRolesAndCauses() {
        Actor actor = Actor.newBuilder()
                .setId("clegg")
                .setName("Nick Clegg")
                .setType(ActorType.PERSON)
                .setKnown(true)
                .setSalience(1)
                .setProminence(Prominence.MAIN)
                .setRoles(List.of(Role.newBuilder()
                        .setSpan(span(5, "chair", Cause.ROLE))
                        .setOf("meta")
                        .build()))
                .setMentions(List.of(span(11, "Clegg", Cause.SHORT_FORM)))
                .build();
        EnrichedArticle article = EnrichedArticle.newBuilder(ChangedArticles.original())
                .setActors(List.of(actor))
                .build();

        assertThat(EnrichedJson.of(article))
                .extractingByKey("actors", InstanceOfAssertFactories.list(Map.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("prominence", "MAIN")
                .containsEntry(
                        "roles", List.of(Map.of("text", "chair", "of", "meta", "field", "body", "start", 5, "end", 10)))
                .containsEntry(
                        "mentions",
                        List.of(Map.of(
                                "field", "body", "start", 11, "end", 16, "text", "Clegg", "cause", "SHORT_FORM")));
    }

    private static Span span(int start, String text, Cause cause) {
        return Span.newBuilder()
                .setField(TextField.BODY)
                .setStart(start)
                .setEnd(start + text.length())
                .setText(text)
                .setCause(cause)
                .build();
    }

    @Test
    void of_firstVersion_hasNeither() {
        assertThat(EnrichedJson.of(ChangedArticles.original())).doesNotContainKeys("change", "notice");
    }

    @Test
    void of_articleNotComparedWithAll_saysSo() {
        EnrichedArticle plain = ChangedArticles.original();
        EnrichedArticle marked = EnrichedArticle.newBuilder(plain)
                .setCapped(true)
                .setIncomplete(true)
                .build();
        assertThat(EnrichedJson.of(marked)).containsEntry("capped", true).containsEntry("incomplete", true);
        assertThat(EnrichedJson.of(plain)).doesNotContainKeys("capped", "incomplete");
    }
}
