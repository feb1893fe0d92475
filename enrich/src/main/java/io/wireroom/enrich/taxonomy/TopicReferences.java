package io.wireroom.enrich.taxonomy;

import io.wireroom.enrich.query.QueryFields;
import io.wireroom.runtime.config.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Queries that ask for other topics, {@code topic:ai-policy}, with the queries of those in place of their names: the other
 * topic's own and those of all topics narrower than it.
 */
final class TopicReferences {
    /** Clauses of a query with all that it asks for put in. */
    private static final int MAX_CLAUSES = 50_000;

    /** Topics that one name stands for; Lucene allows little more in one place. */
    private static final int MAX_TOPICS = 1_000;

    private final Map<String, Query> written;
    private final TopicTree tree;
    private final Map<String, Query> resolved = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();
    private final Map<String, String> problems = new TreeMap<>();

    /** A topic cannot be resolved; the message says why. */
    private static final class Unresolvable extends Exception {
        private static final long serialVersionUID = 1L;

        Unresolvable(String message) {
            super(message);
        }
    }

    private TopicReferences(Map<String, Query> written, TopicTree tree) {
        this.written = written;
        this.tree = tree;
    }

    /** Resolves the queries of topics; those of groups match nothing. */
    static TopicReferences resolve(Map<String, Query> queries, TopicTree tree) {
        TopicReferences references = new TopicReferences(queries, tree);
        for (String topic : queries.keySet()) {
            try {
                references.resolved(topic, new LinkedHashSet<>());
            } catch (Unresolvable problem) {
                references.problems.put(topic, String.valueOf(problem.getMessage()));
            }
        }
        return references;
    }

    /** The queries without names of other topics, of all topics without a problem. */
    Map<String, Query> resolved() {
        return resolved;
    }

    /** Why a topic's query cannot be run, by topic. */
    Map<String, String> problems() {
        return problems;
    }

    private Query resolved(String topic, Set<String> way) throws Unresolvable {
        Query known = resolved.get(topic);
        if (known != null) {
            return known;
        }
        if (!way.add(topic)) {
            throw new Unresolvable("asks for itself: " + String.join(" > ", way) + " > " + topic);
        }
        int[] size = {0};
        Query query = replaced(written.getOrDefault(topic, new BooleanQuery.Builder().build()), way, size);
        way.remove(topic);
        resolved.put(topic, query);
        sizes.put(topic, size[0]);
        return query;
    }

    private Query replaced(Query query, Set<String> way, int[] size) throws Unresolvable {
        if (++size[0] > MAX_CLAUSES) {
            throw new Unresolvable(
                    "has more than " + MAX_CLAUSES + " clauses with those of the topics that it asks for");
        }
        if (query instanceof TermQuery word && word.getTerm().field().equals(QueryFields.TOPIC)) {
            return together(word.getTerm().text(), way, size);
        }
        if (!(query instanceof BooleanQuery group)) {
            return query;
        }
        BooleanQuery.Builder replaced =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch(group.getMinimumNumberShouldMatch());
        for (BooleanClause clause : group) {
            replaced.add(replaced(clause.getQuery(), way, size), clause.getOccur());
        }
        return replaced.build();
    }

    private Query together(String topic, Set<String> way, int[] size) throws Unresolvable {
        if (!written.containsKey(topic)) {
            throw new Unresolvable(
                    "asks for topic:" + topic + ", which is not there" + DidYouMean.hint(topic, written.keySet()));
        }
        List<String> all = new ArrayList<>(List.of(topic));
        written.keySet().stream()
                .filter(narrower -> tree.broader(narrower).contains(topic))
                .forEach(all::add);
        if (all.size() == 1) {
            Query alone = resolved(topic, way);
            size[0] += sizes.getOrDefault(topic, 0);
            return alone;
        }
        if (all.size() > MAX_TOPICS) {
            throw new Unresolvable(
                    "asks for topic:" + topic + ", which stands for more than " + MAX_TOPICS + " topics");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String each : all) {
            any.add(resolved(each, way), Occur.SHOULD);
            size[0] += sizes.getOrDefault(each, 0);
        }
        return any.build();
    }
}
