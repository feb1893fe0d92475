package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Prominence;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProminencesTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - {id: acme, name: Acme, type: COMPANY}
              - {id: bolt, name: Bolt, type: COMPANY}
            """);

    private static List<String> main(String title, String body) {
        return TAGGER.tag(Texts.article(title, body)).actors().stream()
                .filter(actor -> actor.getProminence() == Prominence.MAIN)
                .map(Actor::getId)
                .toList();
    }

    @Test
    void tag_anActorOfTheTitle_isMain() {
        assertThat(main("Rocket firm Acme fails again", "People saw Bolt and Acme."))
                .containsExactly("acme");
    }

    @Test
    void tag_anActorNamedThroughout_isMain() {
        assertThat(main("Rockets fail", "Now Acme fell. Later Acme rose. Nobody but Bolt likes Acme."))
                .containsExactly("acme");
    }

    @Test
    void tag_anActorNamedInPassing_isMentioned() {
        assertThat(main("Rockets fail", "Nothing moved at Acme or Bolt.")).isEmpty();
    }

    @Test
    void tag_anActorNamedLate_isMentioned() {
        assertThat(main("Rockets fail", "quiet ".repeat(200) + "at Acme. Not Acme. Only Acme."))
                .isEmpty();
    }

    @Test
    void tag_aTitleOfManyActors_hasFiveMainOnesAtMost() {
        assertThat(main("Anna Marlow, Paul Frost, Jane Doe, Mark Weller, Acme, Bolt and Peter Gale", ""))
                .hasSizeLessThanOrEqualTo(5);
    }
}
