package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.schemas.record.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DescriptionsTest {
    private static final Tagger TAGGER = Texts.tagger("""
            actors:
              - {id: acme, name: Acme, type: COMPANY}
              - {id: bolt, name: Bolt, type: COMPANY}
              - {id: ftc, name: Federal Trade Commission, type: AGENCY, aliases: [FTC]}
              - {id: greens, name: Greens, type: PARTY}
              - {id: times, name: Morning Times, type: MEDIA}
              - {id: clegg, name: Nick Clegg, type: PERSON, aliases: [Clegg]}
            topics:
              - {id: acme-news, label: Acme, query: "actor:acme"}
            """);

    private static List<String> causes(String body) {
        return Texts.causes(TAGGER.tag(Texts.article("", body)));
    }

    @ParameterizedTest
    @CsvSource({
        "Acme fell. The company declined to say why., acme: NAME Acme | The company",
        "Acme fell. Investors like the firm., acme: NAME Acme | the firm",
        "Acme fell. Nobody likes the company's plan., acme: NAME Acme | the company",
        "FTC staff met. The agency voted., ftc: NAME FTC | The agency",
        "FTC staff met. The commission voted., ftc: NAME FTC | The commission",
        "FTC staff met. The Commission voted., ftc: NAME FTC | The Commission",
        "FTC staff met. The regulator has power., ftc: NAME FTC | The regulator",
        "Many like the Greens. The party won., greens: NAME Greens | The party",
        "So the Morning Times wrote. The newspaper said more., times: NAME Morning Times | The newspaper",
        "On Monday Sen. Nick Clegg left. The senator cried., clegg: NAME Nick Clegg | The senator",
        "Former President Nick Clegg left. The former president cried., clegg: NAME Nick Clegg | The former president",
        "Prime Minister Nick Clegg left. The prime minister cried., clegg: NAME Nick Clegg | The prime minister"
    })
    void tag_aDescriptionThatFitsOne_isAMentionOfIt(String body, String expected) {
        assertThat(causes(body)).containsExactly(expected.replace(" | ", ", DESCRIPTION "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme and Bolt merged. The company declined to say why.",
                "The company fell, said Acme.",
                "Acme fell. The company car was sold.",
                "Acme fell. The company that owns boats rose.",
                "Acme fell. The company of friends was lost.",
                "President Nick Clegg met President Anna Frost. The president smiled.",
                "Former President Nick Clegg left. The president cried.",
                "Vice President Nick Clegg left. The president cried.",
                "President Nick Clegg left. The president of Fenwick cried.",
                "The Greens sat at home. The agency slept."
            })
    void tag_aDescriptionThatFitsNobodyOrTwo_isNone(String body) {
        assertThat(causes(body)).noneMatch(actor -> actor.contains("DESCRIPTION"));
    }

    @Test
    void tag_whatTheArticleCallsAnActor_isADescriptionOfIt() {
        assertThat(causes("They visited Fenwick Hope Trust, a charity in Leeds. The charity was glad."))
                .containsExactly("~fenwick-hope-trust: FORM Fenwick Hope Trust, DESCRIPTION The charity");
    }

    @Test
    void tag_descriptions_nameNobodyNewAndCauseNoTopic() {
        Tags tags = TAGGER.tag(Texts.article("", "Acme fell. The company and the agency said nothing."));

        assertThat(tags.actors()).extracting(Actor::getId).containsExactly("acme");
        assertThat(tags.topics().get(0).getEvidence()).hasSize(1);
    }

    @Test
    void salience_ofADescription_isHalfOfAName() {
        Tags named = TAGGER.tag(Texts.article("", "Clegg met Acme. Acme said so."));
        Tags described = TAGGER.tag(Texts.article("", "Clegg met Acme. The company said so."));

        assertThat(salience(described, "acme"))
                .isLessThan(salience(named, "acme"))
                .isGreaterThan(0.5);
    }

    private static double salience(Tags tags, String id) {
        return tags.actors().stream()
                .filter(actor -> actor.getId().equals(id))
                .findFirst()
                .orElseThrow()
                .getSalience();
    }
}
