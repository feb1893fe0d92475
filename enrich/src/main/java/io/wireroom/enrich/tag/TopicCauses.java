package io.wireroom.enrich.tag;

import io.wireroom.enrich.percolate.Fit;
import io.wireroom.enrich.percolate.Hit;
import io.wireroom.enrich.percolate.Percolator;
import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.query.QueryFields;
import io.wireroom.enrich.query.QueryPart;
import io.wireroom.enrich.query.TopicLanguage;
import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.enrich.taxonomy.Taxonomy;
import io.wireroom.enrich.taxonomy.TopicQuery;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TopicTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Which parts of topics' queries ask for the words by which an article was tagged. Immutable and thread-safe. */
public final class TopicCauses {
    /** Topics that one name stands for; Lucene allows little more in one place. */
    private static final int MAX_TOPICS = 1_000;

    private final List<Found> found;
    private final Map<String, List<String>> broader;

    /**
     * A part of a query.
     *
     * @param topic id of the topic whose query it is: the one tagged or a narrower one
     * @param part as it may be written, such as {@code "data act"}
     */
    public record Cause(String topic, String part) {}

    private record Found(Cause cause, List<Hit> hits) {}

    private TopicCauses(List<Found> found, Map<String, List<String>> broader) {
        this.found = found;
        this.broader = broader;
    }

    /**
     * The causes of an article's topics.
     *
     * @param taxonomy by which it was tagged, of these entries
     * @param actors that it names, as tagging found them
     * @param topics that it was tagged with
     */
    public static TopicCauses of(
            Taxonomy taxonomy,
            Collection<TaxonomyEntry> entries,
            Article article,
            List<Actor> actors,
            Collection<TopicTag> topics) {
        Map<String, List<String>> broader =
                taxonomy.topics().stream().collect(Collectors.toMap(TopicQuery::id, TopicQuery::broader));
        Set<String> tagged = topics.stream().map(TopicTag::getId).collect(Collectors.toSet());
        Map<String, Cause> causes = new HashMap<>();
        Map<String, Query> queries = new LinkedHashMap<>();
        for (TaxonomyEntry entry : entries) {
            if (tagged.contains(entry.getId()) && broader.containsKey(entry.getId())) {
                for (QueryPart part : parts(entry)) {
                    String key = Integer.toString(causes.size());
                    causes.put(key, new Cause(entry.getId(), part.written()));
                    queries.put(key, resolved(part.query(), taxonomy));
                }
            }
        }
        List<String> texts =
                ArticleText.of(article).fields().stream().map(FieldText::prose).toList();
        List<Found> found = new ArrayList<>();
        for (Fit fit : Percolator.of(queries).fits(texts, TopicMatcher.values(article, actors))) {
            Cause cause = causes.get(fit.id());
            if (cause != null) {
                found.add(new Found(cause, fit.hits()));
            }
        }
        return new TopicCauses(List.copyOf(found), broader);
    }

    /** What asks for a tag's evidence: parts of its own query and of those of narrower topics; empty where unknown. */
    public List<Cause> of(TopicTag topic, Span evidence) {
        int field = TopicMatcher.TEXTS.indexOf(evidence.getField());
        List<Cause> exact = of(
                topic,
                hit -> hit.field() == field && hit.start() == evidence.getStart() && hit.end() == evidence.getEnd());
        return exact.isEmpty()
                ? of(
                        topic,
                        hit -> hit.field() == field
                                && hit.start() < evidence.getEnd()
                                && hit.end() > evidence.getStart())
                : exact;
    }

    private List<Cause> of(TopicTag topic, Predicate<Hit> stands) {
        return found.stream()
                .filter(one -> isOf(topic.getId(), one.cause().topic()))
                .filter(one -> one.hits().stream().anyMatch(stands))
                .map(Found::cause)
                .distinct()
                .toList();
    }

    private boolean isOf(String topic, String narrower) {
        return narrower.equals(topic)
                || broader.getOrDefault(narrower, List.of()).contains(topic);
    }

    private static List<QueryPart> parts(TaxonomyEntry entry) {
        String query = entry.getTopic().map(topic -> topic.getQuery()).orElse("");
        try {
            return query.isEmpty() ? List.of() : TopicLanguage.parts(query);
        } catch (InvalidQueryException leftOut) {
            return List.of(); // as the taxonomy leaves the topic out
        }
    }

    /** The queries of another topic and of those narrower than it in place of its name. */
    private static Query resolved(Query query, Taxonomy taxonomy) {
        if (!(query instanceof TermQuery word) || !word.getTerm().field().equals(QueryFields.TOPIC)) {
            return query;
        }
        Term name = word.getTerm();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<Query> given = new HashSet<>();
        taxonomy.topics().stream()
                .filter(topic ->
                        topic.id().equals(name.text()) || topic.broader().contains(name.text()))
                .map(TopicQuery::query)
                .filter(given::add)
                .limit(MAX_TOPICS)
                .forEach(of -> any.add(of, Occur.SHOULD));
        return any.build();
    }
}
