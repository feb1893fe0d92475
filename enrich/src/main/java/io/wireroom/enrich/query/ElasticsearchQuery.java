package io.wireroom.enrich.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Topics' queries in Elasticsearch's Query DSL, which find the same articles there. Words are sent as they stand in the index,
 * so that nothing depends on how a cluster analyses queries; hits are not ranked. Thread-safe.
 *
 * @see <a href="https://www.elastic.co/guide/en/elasticsearch/reference/8.19/query-dsl.html">Query DSL</a>
 */
public final class ElasticsearchQuery {
    /** Of 30 that Elasticsearch takes by default; two are left for who puts the query into another. */
    private static final int MAX_DEPTH = 28;

    /** Makes one word of a query's word, whatever it holds. */
    private static final String AS_IT_IS = "keyword";

    /** Cuts at blanks alone, which no word holds. */
    private static final String BY_BLANKS = "whitespace";

    private static final String EVERY_TERM = "constant_score";
    private static final Map<String, String> INDEXED_AS = Map.of(
            QueryFields.LANGUAGE, "language.lower",
            QueryFields.SOURCE, "source.lower",
            QueryFields.ACTOR, "actors.id",
            QueryFields.TOPIC, "topics.id");

    private ElasticsearchQuery() {}

    /**
     * A query as {@link TopicLanguage} makes it.
     *
     * @throws InvalidQueryException for brackets in brackets deeper than Elasticsearch takes, and for what the language cannot
     *     say
     */
    public static ObjectNode of(Query query) throws InvalidQueryException {
        return checked(of(SearchTree.of(query)));
    }

    /**
     * A search in the language of topics.
     *
     * @throws InvalidQueryException as {@link TopicLanguage#search} does, and as {@link #of}
     */
    public static ObjectNode search(String text) throws InvalidQueryException {
        return of(TopicLanguage.search(text));
    }

    /**
     * What fits any of some queries; no queries find nothing.
     *
     * @throws InvalidQueryException as {@link #of}
     */
    public static ObjectNode anyOf(List<Query> queries) throws InvalidQueryException {
        return checked(of(SearchTree.anyOf(queries)));
    }

    private static ObjectNode checked(ObjectNode json) throws InvalidQueryException {
        int depth = depth(json);
        if (depth > MAX_DEPTH) {
            throw new InvalidQueryException("the query has " + depth
                    + " levels in Elasticsearch, which takes 30 by default," + " and " + MAX_DEPTH
                    + " leave room for a filter around it: write it with fewer brackets in brackets");
        }
        return json;
    }

    /** Levels of queries in queries; intervals are one. */
    private static int depth(JsonNode json) {
        int deepest = 0;
        for (JsonNode clauses : json.path("bool")) {
            for (JsonNode clause : clauses) {
                deepest = Math.max(deepest, depth(clause));
            }
        }
        return deepest + 1;
    }

    private static ObjectNode of(SearchTree tree) throws InvalidQueryException {
        if (tree instanceof SearchTree.Words words) {
            return words(words);
        }
        if (tree instanceof SearchTree.Group group) {
            return group(group);
        }
        return leaf(((SearchTree.Leaf) tree).query());
    }

    private static ObjectNode group(SearchTree.Group group) throws InvalidQueryException {
        if (group.isNothing()) {
            return json("match_none", object());
        }
        ObjectNode bool = object();
        put(bool, "filter", group.required());
        put(bool, "should", group.optional());
        put(bool, "must_not", group.excluded());
        if (!group.optional().isEmpty()) {
            bool.put("minimum_should_match", group.needed());
        }
        return json("bool", bool);
    }

    private static void put(ObjectNode bool, String name, List<SearchTree> parts) throws InvalidQueryException {
        for (SearchTree part : parts) {
            bool.withArray("/" + name).add(of(part));
        }
    }

    private static ObjectNode words(SearchTree.Words words) {
        ObjectNode body = object();
        if (words.any().size() == 1) {
            return term(new Term(words.field(), words.any().iterator().next()));
        }
        String field = indexed(words.field());
        words.any().forEach(body.putArray(field)::add);
        return json("terms", body);
    }

    private static ObjectNode leaf(Query query) throws InvalidQueryException {
        if (query instanceof TermQuery word) {
            return term(word.getTerm());
        }
        if (query instanceof PhraseQuery phrase) {
            return phrase(phrase);
        }
        if (query instanceof NearQuery near) {
            return near(near);
        }
        if (query instanceof MultiTermQuery pattern) {
            return pattern(pattern);
        }
        throw unknown(query);
    }

    private static ObjectNode term(Term term) {
        ObjectNode word = json("term", json(indexed(term.field()), "value", term.text()));
        if (!term.field().equals(QueryFields.LANGUAGE) || term.text().indexOf('-') >= 0) {
            return word;
        }
        ObjectNode either = object(); // en is also en-GB
        either.putArray("should")
                .add(word)
                .add(json("prefix", json(indexed(term.field()), "value", term.text() + "-")));
        return json("bool", either.put("minimum_should_match", 1));
    }

    private static ObjectNode phrase(PhraseQuery phrase) throws InvalidQueryException {
        ObjectNode json = object().put("query", joined(phrase)).put("analyzer", BY_BLANKS);
        if (phrase.getSlop() > 0) {
            json.put("slop", phrase.getSlop());
        }
        return json("match_phrase", json(phrase.getField(), json));
    }

    private static String joined(PhraseQuery phrase) throws InvalidQueryException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < phrase.getTerms().length; i++) {
            if (phrase.getPositions()[i] != i) {
                throw unknown(phrase);
            }
            words.append(i == 0 ? "" : " ").append(phrase.getTerms()[i].text());
        }
        return words.toString();
    }

    /** Every word that fits, however many: without {@code rewrite} a fuzzy word stands for the 50 best alone. */
    private static ObjectNode pattern(MultiTermQuery pattern) throws InvalidQueryException {
        String field = pattern.getField();
        if (pattern instanceof PrefixQuery prefix) {
            return json("prefix", everyTerm(field, prefix.getPrefix().text()));
        }
        if (pattern instanceof WildcardQuery wildcard) {
            return json("wildcard", everyTerm(field, wildcard.getTerm().text()));
        }
        if (pattern instanceof FuzzyQuery fuzzy) {
            ObjectNode json = everyTerm(field, fuzzy.getTerm().text());
            ((ObjectNode) json.get(field))
                    .put("fuzziness", fuzzy.getMaxEdits())
                    .put("prefix_length", fuzzy.getPrefixLength())
                    .put("transpositions", fuzzy.getTranspositions());
            return json("fuzzy", json);
        }
        throw unknown(pattern);
    }

    private static ObjectNode everyTerm(String field, String value) {
        return json(field, object().put("value", value).put("rewrite", EVERY_TERM));
    }

    private static ObjectNode near(NearQuery near) throws InvalidQueryException {
        ObjectNode all = object().put("max_gaps", near.between()).put("ordered", near.ordered());
        for (Query part : near.parts()) {
            all.withArray("/intervals").add(interval(part));
        }
        return json("intervals", json(near.field(), json("all_of", all)));
    }

    private static ObjectNode interval(Query part) throws InvalidQueryException {
        if (part instanceof TermQuery word) {
            return json("match", object().put("query", word.getTerm().text()).put("analyzer", AS_IT_IS));
        }
        if (part instanceof PhraseQuery phrase) {
            ObjectNode json = object().put("query", joined(phrase)).put("analyzer", BY_BLANKS);
            return json("match", json.put("max_gaps", 0).put("ordered", true));
        }
        if (part instanceof PrefixQuery prefix) {
            ObjectNode json = object().put("prefix", prefix.getPrefix().text());
            return json("prefix", json.put("analyzer", AS_IT_IS));
        }
        if (part instanceof WildcardQuery wildcard) {
            ObjectNode json = object().put("pattern", wildcard.getTerm().text());
            return json("wildcard", json.put("analyzer", AS_IT_IS));
        }
        if (part instanceof BooleanQuery choice
                && choice.clauses().stream().allMatch(c -> c.getOccur() == Occur.SHOULD)) {
            ObjectNode any = object();
            for (BooleanClause clause : choice) {
                any.withArray("/intervals").add(interval(clause.getQuery()));
            }
            return json("any_of", any);
        }
        throw unknown(part);
    }

    private static String indexed(String field) {
        return INDEXED_AS.getOrDefault(field, field);
    }

    private static InvalidQueryException unknown(Query query) {
        return new InvalidQueryException("cannot be said in Elasticsearch's Query DSL: " + query);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode json(String name, ObjectNode value) {
        return object().set(name, value);
    }

    private static ObjectNode json(String name, String inner, String value) {
        return json(name, object().put(inner, value));
    }
}
