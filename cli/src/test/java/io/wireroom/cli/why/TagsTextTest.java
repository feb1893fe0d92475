package io.wireroom.cli.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.cli.console.Palette;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.CopyKind;
import io.wireroom.schemas.record.Duplicate;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.Prominence;
import io.wireroom.schemas.record.Role;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.StoryLink;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TextField;
import io.wireroom.schemas.record.TopicTag;
import io.wireroom.schemas.serde.AvroGuard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TagsTextTest {
    private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
    private static final String TITLE = "Nick Clegg on the AI Act";
    private static final String BODY =
            "Nick Clegg, the president of global affairs at Meta, spoke in Lyon on Monday.\n\n"
                    + "Clegg called the AI Act late. Clegg left. Clegg came back. Clegg said so to Acme.";
    private static final List<TaxonomyEntry> ENTRIES =
            TaxonomyFile.parse("t.yaml", """
            actors:
              - {id: clegg, name: Nick Clegg, type: PERSON, wikidata: Q10648}
            topics:
              - {id: technology, label: Technology}
              - {id: ai, label: AI policy, parent: technology, query: '"AI act" OR (AI NEAR/3 law)'}
            """).entries();
    private static final Taxonomy TAXONOMY = Taxonomy.compile(ENTRIES);

    private final EnrichedArticle article = EnrichedArticle.newBuilder()
            .setArticle(Article.newBuilder()
                    .setId("aaaabbbb")
                    .setUrl("http://news.test/a")
                    .setSource("Test")
                    .setTitle(TITLE)
                    .setBody(BODY)
                    .setLanguage("en")
                    .setPublishedAt(T)
                    .setDiscoveredAt(T)
                    .setFetchedAt(T)
                    .build())
            .setVersion(2)
            .setRevision(5)
            .setFirstSeenAt(T)
            .setActors(List.of(acme(), clegg()))
            .setTopics(List.of(topic("ai", "AI policy"), topic("technology", "Technology")))
            .setDuplicate(new Duplicate("ccccdddd", CopyKind.NEAR, 0.9))
            .setStory(StoryLink.newBuilder()
                    .setId("ccccdddd")
                    .setSimilarity(0.71)
                    .setJoined("ccccdddd")
                    .build())
            .setTaxonomyVersion(TAXONOMY.version())
            .setEnrichedAt(T)
            .build();

    @BeforeAll
    static void install() {
        AvroGuard.install();
    }

    @Test
    void of_anArticle_isLaidOutForReading() {
        assertThat(lines(article, ENTRIES, false))
                .containsExactly(
                        "Nick Clegg on the AI Act",
                        "Test, published 2026-11-20T12:00:00Z, en, version 2, revision 5",
                        "id        aaaabbbb",
                        "url       http://news.test/a",
                        "taxonomy  " + TAXONOMY.version() + ", which is in use",
                        "copy      of ccccdddd, NEAR, similarity 0.90",
                        "story     ccccdddd, similarity 0.71 to ccccdddd",
                        "",
                        "ACTORS 2, 1 main",
                        "  1  Nick Clegg  clegg, PERSON, Q10648, main, salience 0.80",
                        "      body 16-43        role         …the [president of global affairs] at Meta,…"
                                + "  of meta",
                        "      title 0-10        name         [Nick Clegg] on the AI Act",
                        "      body 0-10         name         [Nick Clegg], the president of global affairs at Meta,…",
                        "      body 79-84        short form   …in Lyon on Monday. [Clegg] called the AI Act late.…",
                        "      (+3 more)",
                        "  2  Acme  ~acme, COMPANY, not in the taxonomy, mentioned, salience 0.10",
                        "      body 155-159      form         …Clegg left. Clegg came back. Clegg said so to [Acme].",
                        "",
                        "TOPICS 2",
                        "  3  AI policy  ai, score 0.60, under technology",
                        "      query  \"AI act\" OR (AI NEAR/3 law)",
                        "      title 18-24       Nick Clegg on the [AI Act]  by \"AI act\"",
                        "      body 96-102       …Clegg called the [AI Act] late. Clegg left. Clegg came…  by \"AI act\"",
                        "  4  Technology  technology, score 0.60",
                        "      title 18-24       Nick Clegg on the [AI Act]  by ai: \"AI act\"",
                        "      body 96-102       …Clegg called the [AI Act] late. Clegg left. Clegg…  by ai: \"AI act\"",
                        "",
                        "TITLE",
                        "[Nick Clegg]1 on the [AI Act]3,4",
                        "",
                        "BODY",
                        "[Nick Clegg]1, the president of global affairs at Meta, spoke in Lyon on Monday.",
                        "",
                        "[Clegg]1 called the [AI Act]3,4 late. [Clegg]1 left. [Clegg]1 came back. [Clegg]1 said so to",
                        "[Acme]2.");
    }

    @Test
    void of_anArticleWithAll_hidesNothing() {
        assertThat(lines(article, ENTRIES, true))
                .filteredOn(line -> line.contains("short form"))
                .hasSize(4);
    }

    @Test
    void of_anArticleTaggedByAnotherTaxonomy_saysThatItChangedSince() {
        assertThat(lines(article, List.of(), false))
                .anyMatch(line -> line.startsWith("taxonomy  " + TAXONOMY.version() + ", which has changed since: "
                        + Taxonomy.empty().version()))
                .noneMatch(line -> line.contains(" by ") || line.contains("query  "));
    }

    @Test
    void of_aSpanThatIsNotInTheText_saysSoLoudly() {
        Actor wrong = Actor.newBuilder(acme())
                .setMentions(List.of(
                        new Span(TextField.BODY, 0, 4, "Acme", Cause.FORM),
                        new Span(TextField.SUMMARY, 0, 4, "Acme", Cause.FORM)))
                .build();
        EnrichedArticle broken =
                EnrichedArticle.newBuilder(article).setActors(List.of(wrong)).build();
        assertThat(lines(broken, ENTRIES, false))
                .contains(
                        "A FAULT OF THIS PROGRAM, please report it with the article's id: 2 times a tag names words that do not"
                                + " stand where it says",
                        "  tag 1: body 0-4 is \"Nick\" and not \"Acme\"",
                        "  tag 1: summary 0-4 lies outside of the text, which has 0 characters; \"Acme\" was to stand there",
                        "      summary 0-4       form         outside of the text");
        assertThat(json(broken, Optional.empty()).path("problems")).hasSize(2);
    }

    @Test
    void of_anArticleWithoutTags_saysSo() {
        EnrichedArticle bare = EnrichedArticle.newBuilder(article)
                .setActors(List.of())
                .setTopics(List.of())
                .build();
        assertThat(lines(bare, ENTRIES, false)).contains("ACTORS 0", "TOPICS 0", TITLE);
    }

    @Test
    void retagging_byAnotherTaxonomy_showsWhatComesAndGoesAndWhy() {
        List<TaxonomyEntry> other = TaxonomyFile.parse("o.yaml", """
                actors:
                  - {id: clegg, name: Nick Clegg, type: PERSON, wikidata: Q10648}
                topics:
                  - {id: travel, label: Travel, query: 'spoke NEAR/2 lyon'}
                """).entries();
        Explanation stored = Explanation.of(article, ENTRIES, TAXONOMY);
        Retagging change = Retagging.of(stored, other);
        assertThat(new TagsText(stored, 100, false, Palette.PLAIN).of(change, "o.yaml"))
                .contains("  + Travel  travel, score " + score(change))
                .anyMatch(line -> line.endsWith("[spoke in Lyon] on Monday. Clegg…  by spoke NEAR/2 lyon"))
                .anyMatch(line -> line.startsWith("  - AI policy"))
                .noneMatch(line -> line.contains("Nick Clegg  clegg"));
        JsonNode json = json(article, Optional.of(change)).path("change");
        assertThat(json.path("came").path("topics").path(0).path("id").asText()).isEqualTo("travel");
        assertThat(json.path("went").path("topics")).hasSize(2);
    }

    @Test
    void json_holdsAllOfIt() {
        JsonNode json = json(article, Optional.empty());
        assertThat(json.path("revision").asLong()).isEqualTo(5);
        assertThat(json.path("taxonomyInUse").asText()).isEqualTo(TAXONOMY.version());
        JsonNode actor = json.path("actors").path(0);
        assertThat(actor.path("prominence").asText()).isEqualTo("MAIN");
        assertThat(actor.path("roles").path(0).path("of").asText()).isEqualTo("meta");
        assertThat(actor.path("mentions")).hasSize(6);
        assertThat(actor.path("mentions").path(2).toString())
                .isEqualTo(
                        "{\"field\":\"body\",\"start\":79,\"end\":84,\"text\":\"Clegg\",\"cause\":\"SHORT_FORM\",\"context\":"
                                + "\"…affairs at Meta, spoke in Lyon on Monday. [Clegg] called the AI Act late. Clegg left. Clegg came…\""
                                + ",\"exact\":true}");
        JsonNode topic = json.path("topics").path(1);
        assertThat(topic.path("number").asInt()).isEqualTo(4);
        assertThat(topic.path("evidence").path(0).path("by").toString())
                .isIn(
                        "[{\"topic\":\"ai\",\"part\":\"\\\"AI act\\\"\"}]",
                        "[{\"part\":\"\\\"AI act\\\"\",\"topic\":\"ai\"}]");
        assertThat(json.path("change").isMissingNode()).isTrue();
    }

    private static String score(Retagging change) {
        return String.format(
                java.util.Locale.ROOT,
                "%.2f",
                change.came().topics().get(0).topic().getScore());
    }

    private static JsonNode json(EnrichedArticle enriched, Optional<Retagging> change) {
        Explanation explanation = Explanation.of(enriched, ENTRIES, TAXONOMY);
        return new ObjectMapper().valueToTree(TagsJson.of(enriched, explanation, TAXONOMY.version(), change));
    }

    private static List<String> lines(EnrichedArticle enriched, List<TaxonomyEntry> entries, boolean all) {
        Taxonomy inUse = Taxonomy.compile(entries);
        Explanation explanation = Explanation.of(enriched, entries, inUse);
        return new TagsText(explanation, 95, all, Palette.PLAIN).of(enriched, inUse.version());
    }

    private static Actor clegg() {
        List<Span> mentions = new ArrayList<>();
        mentions.add(new Span(TextField.TITLE, 0, 10, "Nick Clegg", Cause.NAME));
        mentions.add(new Span(TextField.BODY, 0, 10, "Nick Clegg", Cause.NAME));
        for (int at = BODY.indexOf("Clegg", 20); at >= 0; at = BODY.indexOf("Clegg", at + 1)) {
            mentions.add(new Span(TextField.BODY, at, at + 5, "Clegg", Cause.SHORT_FORM));
        }
        return Actor.newBuilder()
                .setId("clegg")
                .setName("Nick Clegg")
                .setType(ActorType.PERSON)
                .setWikidata("Q10648")
                .setKnown(true)
                .setSalience(0.8)
                .setProminence(Prominence.MAIN)
                .setMentions(mentions)
                .setRoles(List.of(
                        new Role(new Span(TextField.BODY, 16, 43, "president of global affairs", Cause.ROLE), "meta")))
                .build();
    }

    private static Actor acme() {
        int at = BODY.indexOf("Acme");
        return Actor.newBuilder()
                .setId("~acme")
                .setName("Acme")
                .setType(ActorType.COMPANY)
                .setKnown(false)
                .setSalience(0.1)
                .setMentions(List.of(new Span(TextField.BODY, at, at + 4, "Acme", Cause.FORM)))
                .build();
    }

    private static TopicTag topic(String id, String label) {
        int at = BODY.indexOf("AI Act");
        return TopicTag.newBuilder()
                .setId(id)
                .setLabel(label)
                .setScore(0.6)
                .setEvidence(List.of(
                        new Span(TextField.TITLE, 18, 24, "AI Act", Cause.QUERY),
                        new Span(TextField.BODY, at, at + 6, "AI Act", Cause.QUERY)))
                .build();
    }
}
