package io.wireroom.web.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Json;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Articles as they are indexed: searched, counted by facets and over time, and one by one. Thread-safe. */
public final class SearchDesk implements Desk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final int COUNTED = 10_000;

    private final SearchIndex index;
    private final QueryLanguage language;
    private final Labels labels;
    private final Facets facets;

    /**
     * @param index where it searches; closed with it
     * @param language reads queries
     */
    public SearchDesk(SearchIndex index, QueryLanguage language) {
        this.index = index;
        this.language = language;
        this.labels = new Labels();
        this.facets = new Facets(index, labels);
    }

    /** In which order articles are listed. */
    enum Order {
        NEWEST,
        BEST
    }

    /**
     * A page of articles.
     *
     * @param items articles without their bodies
     * @param total how many there are, at least
     * @param totalIsExact false where there are more than were counted
     * @param next cursor of the next page; absent on the last
     */
    record ArticlePage(List<IndexedArticle> items, long total, boolean totalIsExact, Optional<String> next) {}

    /** What the query language knows. */
    record Language(List<QueryLanguage.Field> fields) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                ArticleSearch.parameters(Endpoint.get(
                                "/api/articles",
                                "listArticles",
                                "articles",
                                "Articles that fit, newest or best first."))
                        .choice(
                                "sort",
                                Order.class,
                                "`newest` (by publication, the default) or `best` (by how well the query fits).")
                        .paged(USUAL, MOST)
                        .answers(ArticlePage.class)
                        .by(this::list),
                ArticleSearch.parameters(
                                Endpoint.get(
                                        "/api/articles/facets",
                                        "countArticles",
                                        "articles",
                                        "How many articles fit, by topic, actor, source, language, kind of copy, and over time."))
                        .answers(Facets.Counts.class)
                        .by(request -> Api.ok(facets.of(ArticleSearch.from(request, language)))),
                Endpoint.get(
                                "/api/articles/{id}",
                                "getArticle",
                                "articles",
                                "An article with its text and all evidence.")
                        .in("id", "The article's id.")
                        .answers(IndexedArticle.class)
                        .by(this::article),
                Endpoint.get("/api/query-language", "getQueryLanguage", "articles", "Fields that queries may name.")
                        .answers(Language.class)
                        .by(request -> Api.ok(new Language(language.fields()))));
    }

    @Override
    public void close() {
        index.close();
    }

    private HttpAnswer list(ApiRequest request) {
        int limit = request.whole("limit");
        Order order = request.choice("sort", Order.class).orElse(Order.NEWEST);
        ObjectNode body = JSON.createObjectNode().put("size", limit).put("track_total_hits", COUNTED);
        body.set("query", ArticleSearch.from(request, language).toElasticsearch());
        body.putObject("_source").putArray("excludes").add("body");
        if (order == Order.BEST) {
            body.withArray("/sort").addObject().put("_score", "desc");
        }
        body.withArray("/sort")
                .addObject()
                .putObject("publishedAt")
                .put("order", "desc")
                .put("missing", "_last");
        body.withArray("/sort").addObject().put("id", "asc");
        Cursor.of(request, body.path("sort").size()).ifPresent(after -> body.set("search_after", after));
        return Api.ok(page(index.search(SearchIndex.ARTICLES, body), limit));
    }

    private ArticlePage page(JsonNode answer, int limit) {
        List<IndexedArticle> items = new ArrayList<>();
        JsonNode hits = answer.at("/hits/hits");
        for (JsonNode hit : hits) {
            labels.learn(hit.path("_source"));
            items.add(article(hit));
        }
        Optional<String> next = hits.size() < limit
                ? Optional.empty()
                : Optional.of(Cursor.of(hits.get(hits.size() - 1).path("sort")));
        return new ArticlePage(
                items,
                answer.at("/hits/total/value").asLong(),
                answer.at("/hits/total/relation").asText("eq").equals("eq"),
                next);
    }

    private HttpAnswer article(ApiRequest request) {
        String id = request.inPath("id");
        ObjectNode body = JSON.createObjectNode();
        body.putObject("query").putObject("ids").putArray("values").add(id);
        JsonNode hits = index.search(SearchIndex.ARTICLES, body).at("/hits/hits");
        if (hits.isEmpty()) {
            throw Problem.of(ProblemKind.UNKNOWN, "no article \"" + id + "\" is indexed")
                    .asException();
        }
        labels.learn(hits.get(0).path("_source"));
        return Api.ok(article(hits.get(0)));
    }

    private static IndexedArticle article(JsonNode hit) {
        return Json.lenient(hit.path("_source"), IndexedArticle.class);
    }
}
