package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.tag.TopicCauses.Cause;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TopicTag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicCausesTest {
    private static final List<TaxonomyEntry> ENTRIES =
            TaxonomyFile.parse("t.yaml", """
            actors:
              - {id: ftc, name: Federal Trade Commission, type: GOVERNMENT}
            topics:
              - {id: technology, label: Technology}
              - {id: ai, label: AI, parent: technology, query: '"AI act" OR (AI NEAR/3 (law OR regulat*) AND NOT film)'}
              - {id: trade, label: Trade, query: 'actor:ftc AND title:("data act"~2 OR fine) AND lang:(en OR de)'}
              - {id: both, label: Both, query: 'topic:technology AND fine'}
            """).entries();
    private static final Taxonomy TAXONOMY = Taxonomy.compile(ENTRIES);

    @Test
    void of_wordsOfAQuery_isThePartThatAsksForThem() {
        assertThat(causes("Fine", "The AI Act stands since Monday, it was said here. Regulators look at AI.")
                        .get("ai"))
                .containsExactly(
                        "AI Act <- ai: \"AI act\"", "Regulators look at AI <- ai: AI NEAR/3 (law OR regulat*)");
    }

    @Test
    void of_broaderTopic_isThePartOfTheNarrowerOne() {
        assertThat(causes("Fine", "The AI Act.").get("technology")).containsExactly("AI Act <- ai: \"AI act\"");
    }

    @Test
    void of_actorsFieldsAndOtherTopics_namesThem() {
        Map<String, List<String>> causes = causes("Fine", "The Federal Trade Commission looked at the AI Act.");
        assertThat(causes.get("trade"))
                .containsExactly("Fine <- trade: title:fine", "Federal Trade Commission <- trade: actor:ftc");
        assertThat(causes.get("both")).containsExactly("Fine <- both: fine", "AI Act <- both: topic:technology");
    }

    @Test
    void of_articleWithoutText_isNothing() {
        assertThat(causes("", "")).isEmpty();
    }

    private static Map<String, List<String>> causes(String title, String body) {
        Article article =
                Article.newBuilder(Texts.article(title, body)).setLanguage("en").build();
        Tags tags = Tagger.of(TAXONOMY).tag(article);
        TopicCauses causes = TopicCauses.of(TAXONOMY, ENTRIES, article, tags.actors(), tags.topics());
        return tags.topics().stream()
                .collect(Collectors.toMap(
                        TopicTag::getId,
                        tag -> tag.getEvidence().stream()
                                .map(span -> line(span, causes.of(tag, span)))
                                .toList()));
    }

    private static String line(Span span, List<Cause> causes) {
        return span.getText() + " <- "
                + causes.stream().map(c -> c.topic() + ": " + c.part()).collect(Collectors.joining("; "));
    }
}
