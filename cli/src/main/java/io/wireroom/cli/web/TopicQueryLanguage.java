package io.wireroom.cli.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.enrich.query.ElasticsearchQuery;
import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.tag.ArticleSearch;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.web.search.QueryLanguage;
import io.wireroom.web.search.QueryProblem;
import java.util.List;
import java.util.function.Predicate;

/** The language of topics, for searches and subscriptions. */
public final class TopicQueryLanguage implements QueryLanguage {
    private static final List<Field> FIELDS = List.of(
            new Field("title", "Words of the title only.", "title:senate"),
            new Field("summary", "Words of the summary only.", "summary:\"data act\""),
            new Field("body", "Words of the body only.", "body:(merger NEAR/5 approv*)"),
            new Field("source", "Articles of a source.", "source:(example.org OR example.com)"),
            new Field("lang", "Articles in a language; en is also en-GB.", "lang:en"),
            new Field("actor", "Articles that name an actor, by its id.", "actor:ftc"),
            new Field("topic", "Articles about a topic, by its id.", "topic:ai-policy"),
            new Field("case", "Capital letters and plurals as they are written.", "case:\"White House\""));

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public JsonNode elasticsearch(String query) throws QueryProblem {
        try {
            return ElasticsearchQuery.search(query);
        } catch (InvalidQueryException e) {
            throw problem(e);
        }
    }

    @Override
    public Predicate<EnrichedArticle> predicate(String query) throws QueryProblem {
        try {
            return ArticleSearch.of(query)::finds;
        } catch (InvalidQueryException e) {
            throw problem(e);
        }
    }

    private static QueryProblem problem(InvalidQueryException e) {
        return new QueryProblem(
                e.reason(), e.place().map(p -> new QueryProblem.Stretch(p.from(), p.to())), e.suggestion());
    }
}
