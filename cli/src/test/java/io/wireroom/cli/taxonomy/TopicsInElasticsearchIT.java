package io.wireroom.cli.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.cli.CommandRun;
import io.wireroom.embedded.testing.TestElasticsearch;
import io.wireroom.enrich.percolate.Fit;
import io.wireroom.enrich.percolate.Hit;
import io.wireroom.enrich.percolate.Percolator;
import io.wireroom.enrich.percolate.Percolator.Value;
import io.wireroom.enrich.query.ElasticsearchQuery;
import io.wireroom.enrich.query.NewsAnalyzer;
import io.wireroom.enrich.query.QueryFields;
import io.wireroom.enrich.query.WrittenAnalyzer;
import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TaxonomyFile;
import io.wireroom.enrich.taxonomy.TopicQuery;
import io.wireroom.enrich.taxonomy.TopicSearch;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.elasticsearch.Answer;
import io.wireroom.runtime.elasticsearch.Elasticsearch;
import io.wireroom.runtime.elasticsearch.ElasticsearchSettings;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TopicExample;
import io.wireroom.sink.document.Documents;
import io.wireroom.sink.index.IndexNames;
import io.wireroom.sink.index.IndexSettings;
import io.wireroom.sink.index.IndexSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics find the same articles in a real Elasticsearch, over the index that the sink makes, as in our percolator. */
class TopicsInElasticsearchIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 15;
    private static final int QUERIES = 600;
    private static final int ARTICLES = 300;

    private static TestElasticsearch node;
    private static Elasticsearch elasticsearch;
    private static Instant seen;
    private static String month;

    @TempDir
    private Path folder;

    private record Found(List<String> texts, EnrichedArticle article) {}

    @BeforeAll
    static void start() throws IOException {
        seen = Instant.now().minusSeconds(3_600);
        month = IndexNames.articles(seen);
        node = TestElasticsearch.own();
        elasticsearch = Elasticsearch.connect(ElasticsearchSettings.local(node.uri()));
        IndexSettings settings = IndexSettings.from(Configuration.of(IndexSettings.ALL, Map.of()));
        assertThat(new IndexSetup(elasticsearch, settings).prepare().features().words())
                .isTrue();
    }

    @AfterAll
    static void stop() throws IOException {
        elasticsearch.close();
        node.close();
    }

    @Test
    void randomQueries_overRandomArticles_findTheSame() throws Exception {
        RandomTopics random = new RandomTopics(SEED);
        Map<String, Query> queries = random.queries(QUERIES);
        Map<String, Found> articles = new LinkedHashMap<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.put("r" + i, article("r" + i, random));
        }
        index(articles.values());
        Map<String, Set<String>> expected = percolated(queries, articles.values());
        long hits = 0;
        for (Map.Entry<String, Query> query : queries.entrySet()) {
            Set<String> ours = expected.getOrDefault(query.getKey(), Set.of());
            compare(query.getKey(), ElasticsearchQuery.of(query.getValue()), ours, articles);
            hits += ours.size();
        }
        assertThat(hits)
                .as("hits of %d; %d texts were no queries", QUERIES * ARTICLES, random.refused())
                .isBetween(QUERIES * ARTICLES / 20L, QUERIES * ARTICLES * 9 / 10L);
    }

    @Test
    void starterTaxonomy_overItsExamples_findsTheSame() throws Exception {
        Collection<TaxonomyEntry> entries = TaxonomyFile.starter();
        Taxonomy taxonomy = Taxonomy.compile(entries);
        Tagger tagger = Tagger.of(taxonomy);
        Map<String, Found> articles = new LinkedHashMap<>();
        for (TaxonomyEntry entry : entries) {
            for (TopicExample example :
                    entry.getTopic().map(t -> t.getExamples()).orElse(List.of())) {
                String id = "s" + articles.size();
                Article article = article(id, "", example.getText(), "example.org", "en");
                articles.put(id, found(article, tagger.tag(article).actors()));
            }
        }
        assertThat(articles).hasSizeGreaterThan(100);
        index(articles.values());
        Map<String, Query> queries = new LinkedHashMap<>();
        taxonomy.topics().forEach(topic -> queries.put(topic.id(), topic.query()));
        Map<String, Set<String>> fits = percolated(queries, articles.values());
        for (TopicQuery topic : taxonomy.topics()) {
            Set<String> ours = taxonomy.topics().stream()
                    .filter(t -> t.id().equals(topic.id()) || t.broader().contains(topic.id()))
                    .flatMap(t -> fits.getOrDefault(t.id(), Set.of()).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            compare(topic.id(), TopicSearch.query(taxonomy, topic.id()).orElseThrow(), ours, articles);
            assertThat(ours).as(topic.id()).isNotEmpty();
        }
    }

    @Test
    void words_ofAnyText_areThoseOfOurAnalyzers() throws IOException {
        index(List.of(found(article("w", "", "", "example.org", "en"), List.of())));
        RandomTopics random = new RandomTopics(SEED);
        String odd = "Who’s WHO＇S x's' goods' News TIMES Αθήνα ΣΑΣ İI ıi ǅ ﬃ Straße ᴀb ²³ ½ ①② n° 12.5% a_b a-b a.b.c"
                + " 東京タワー 한국어 ภาษาไทย 👩‍👩‍👧 e\u0301te\u0301 \u00adsoft\u00adhyphen " + "long".repeat(80)
                + "s series bus ies us";
        for (String text : List.of(odd, random.text(400), random.text(400))) {
            assertThat(words("wireroom_text", text)).isEqualTo(words(new NewsAnalyzer(), text));
            assertThat(words("wireroom_written", text)).isEqualTo(words(new WrittenAnalyzer(), text));
        }
    }

    @Test
    void commands_searchAndTryATopic_inTheIndex() throws IOException {
        Path before = write("before.yaml", "topics:\n- {id: moons, label: Moons, query: moonlet}\n");
        Path after = write("after.yaml", """
                topics:
                - {id: sky, label: Sky}
                - {id: moons, label: Moons, parent: sky, query: 'moonlet OR (planet NEAR/2 ring*)'}
                """);
        index(List.of(
                found(article("c1", "A moonlet", "It is small.", "example.org", "en"), List.of()),
                found(article("c2", "Saturn", "The planet has Rings.", "example.org", "en"), List.of())));

        CommandRun printed = run("query", "sky", after.toString());
        assertThat(printed.exitCode()).isZero();
        assertThat(JSON.readTree(printed.out()).at("/query/bool").isObject()).isTrue();
        CommandRun searched = run("query", "sky", after.toString(), "--run");
        assertThat(searched.out())
                .contains("2 articles first seen in the last 7 days", "A moonlet [example.org] c1", "c2");
        assertThat(run("query", "moons", before.toString(), "--run", "--json").outLines())
                .singleElement()
                .asString()
                .contains("\"id\":\"c1\"");
        CommandRun absent = run("query", "moon", after.toString());
        assertThat(absent.exitCode()).isEqualTo(2);
        assertThat(absent.err()).contains("there is no topic \"moon\"", "moons");

        CommandRun tried =
                run("test", after.toString(), "--beside", before.toString(), "--index", "--only", "topic/moons");
        assertThat(tried.err()).isEmpty();
        assertThat(tried.out()).contains("topic/moons", "1 ->", "2   +1 -0", "Saturn");
        assertThat(run("test", after.toString(), "--beside", before.toString(), "--index", "--since", "latest")
                        .err())
                .contains("--since");
    }

    @Test
    void anIndexMadeBefore_isLeftOutAndTold() throws IOException {
        Path file = write("topics.yaml", "topics:\n- {id: moons, label: Moons, query: moonlet}\n");
        String old = IndexNames.articles(Instant.parse("2020-01-01T00:00:00Z"));
        String analysis = "{\"settings\":{\"analysis\":{\"analyzer\":{\"wireroom_text\":{\"type\":\"standard\"},"
                + "\"wireroom_written\":{\"type\":\"standard\"}}}}}";
        assertThat(elasticsearch.request("PUT", "/" + old, analysis).isSuccess())
                .isTrue();
        try {
            CommandRun run = run("query", "moons", file.toString(), "--run");
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).contains("left out", old).doesNotContain(month);
        } finally {
            assertThat(elasticsearch.request("DELETE", "/" + old).isSuccess()).isTrue();
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private CommandRun run(String... args) {
        List<String> all = Stream.concat(
                        Stream.of("taxonomy"),
                        Stream.concat(Stream.of(args), Stream.of("--set", "elasticsearch.uris=" + node.uri())))
                .toList();
        return CommandRun.in(Map.of("WIREROOM_RUN_DIR", folder.toString()), all.toArray(String[]::new));
    }

    private static void compare(String query, ObjectNode json, Set<String> ours, Map<String, Found> articles)
            throws IOException {
        Set<String> theirs = search(json, articles.keySet());
        Set<String> differ = new TreeSet<>(ours);
        differ.addAll(theirs);
        differ.removeIf(id -> ours.contains(id) && theirs.contains(id));
        assertThat(differ)
                .as(() -> "query " + query + "\nin Elasticsearch " + json + "\n"
                        + differ.stream()
                                .limit(3)
                                .map(id -> (ours.contains(id) ? "only ours: " : "only Elasticsearch's: ") + id + " "
                                        + texts(articles, id))
                                .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static List<String> texts(Map<String, Found> articles, String id) {
        return Optional.ofNullable(articles.get(id)).map(Found::texts).orElse(List.of());
    }

    private static Set<String> search(JsonNode query, Set<String> among) throws IOException {
        ObjectNode search = JSON.createObjectNode().put("size", 10_000).put("_source", false);
        search.set("query", query);
        Answer answer = elasticsearch.request("POST", "/" + month + "/_search", search.toString());
        assertThat(answer.isSuccess()).as(answer.reason()).isTrue();
        Set<String> ids = new TreeSet<>();
        answer.json().at("/hits/hits").forEach(hit -> ids.add(hit.path("_id").asText()));
        ids.retainAll(among);
        return ids;
    }

    private static Map<String, Set<String>> percolated(Map<String, Query> queries, Collection<Found> articles) {
        Percolator percolator = Percolator.of(queries);
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        for (Found found : articles) {
            for (Fit fit : percolator.fits(found.texts(), values(found.article()))) {
                ids.computeIfAbsent(fit.id(), id -> new TreeSet<>())
                        .add(found.article().getArticle().getId());
            }
        }
        return ids;
    }

    /** As the tagger tells them. */
    private static List<Value> values(EnrichedArticle enriched) {
        List<Value> values = new ArrayList<>();
        Article article = enriched.getArticle();
        article.getLanguage().map(l -> l.toLowerCase(Locale.ROOT)).ifPresent(language -> {
            values.add(new Value(QueryFields.LANGUAGE, language, List.of()));
            values.add(new Value(QueryFields.LANGUAGE, language.split("-", 2)[0], List.of()));
        });
        values.add(new Value(QueryFields.SOURCE, article.getSource().toLowerCase(Locale.ROOT), List.of()));
        enriched.getActors()
                .forEach(actor -> values.add(new Value(QueryFields.ACTOR, actor.getId(), List.of(new Hit(0, 0, 1)))));
        return values;
    }

    private static Found article(String id, RandomTopics random) {
        Article article = Article.newBuilder(article(
                        id,
                        random.text(8),
                        random.text(60),
                        random.oneOf("example.org", "Example.org", "École Wire"),
                        random.oneOf("en", "en-GB", "EN-us", "de", "eng")))
                .setSummary(random.oneOf("", random.text(20)))
                .build();
        String actor = random.oneOf("", "ftc", "meta-platforms");
        return found(article, actor.isEmpty() ? List.of() : List.of(actor(actor)));
    }

    private static Article article(String id, String title, String body, String source, String language) {
        return Article.newBuilder()
                .setId(id)
                .setUrl("https://example.org/" + id)
                .setSource(source)
                .setTitle(title)
                .setBody(body)
                .setLanguage(language)
                .setDiscoveredAt(seen)
                .setFetchedAt(seen)
                .build();
    }

    private static Actor actor(String id) {
        return Actor.newBuilder()
                .setId(id)
                .setName(id)
                .setType(ActorType.ORGANISATION)
                .setKnown(true)
                .setSalience(1)
                .setMentions(List.of())
                .build();
    }

    private static Found found(Article article, List<Actor> actors) {
        EnrichedArticle enriched = EnrichedArticle.newBuilder()
                .setArticle(article)
                .setVersion(1)
                .setRevision(1)
                .setFirstSeenAt(seen)
                .setActors(actors)
                .setTopics(List.of())
                .setTaxonomyVersion("0123456789ab")
                .setEnrichedAt(seen)
                .build();
        return new Found(List.of(article.getTitle(), article.getSummary().orElse(""), article.getBody()), enriched);
    }

    private static void index(Collection<Found> articles) throws IOException {
        StringBuilder bulk = new StringBuilder();
        for (Found found : articles) {
            bulk.append("{\"index\":{\"_index\":\"" + month + "\",\"_id\":\"")
                    .append(found.article().getArticle().getId())
                    .append("\"}}\n")
                    .append(new String(Documents.article(found.article()), StandardCharsets.UTF_8))
                    .append('\n');
        }
        Answer answer = elasticsearch.request("POST", "/_bulk?refresh=true", bulk.toString());
        assertThat(answer.isSuccess()).as(answer.reason()).isTrue();
        assertThat(answer.json().path("errors").asBoolean()).as(answer.reason()).isFalse();
    }

    private static List<String> words(String analyzer, String text) throws IOException {
        String body = JSON.createObjectNode()
                .put("analyzer", analyzer)
                .put("text", text)
                .toString();
        Answer answer = elasticsearch.request("POST", "/" + month + "/_analyze", body);
        assertThat(answer.isSuccess()).as(answer.reason()).isTrue();
        List<String> words = new ArrayList<>();
        answer.json()
                .path("tokens")
                .forEach(t -> words.add(
                        t.path("position").asInt() + " " + t.path("token").asText()));
        return words;
    }

    private static List<String> words(Analyzer analyzer, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("body", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                words.add(position + " " + word);
            }
            stream.end();
        }
        return words;
    }
}
