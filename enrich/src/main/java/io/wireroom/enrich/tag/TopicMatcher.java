package io.wireroom.enrich.tag;

import io.wireroom.enrich.percolate.Fit;
import io.wireroom.enrich.percolate.Hit;
import io.wireroom.enrich.percolate.Percolator;
import io.wireroom.enrich.percolate.Percolator.Value;
import io.wireroom.enrich.query.QueryFields;
import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.enrich.taxonomy.TopicQuery;
import io.wireroom.schemas.record.Actor;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.Cause;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import io.wireroom.schemas.record.TopicTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.Query;

/**
 * Runs the queries of all topics over an article; each topic is told with the words that fit, and with it all that are broader,
 * with the words of their narrower topics. Thread-safe.
 */
final class TopicMatcher {
    /** In the order of {@link ArticleText#fields()} and of {@link QueryFields#TEXTS}. */
    static final List<TextField> TEXTS = List.of(TextField.TITLE, TextField.SUMMARY, TextField.BODY);

    private final List<TopicQuery> topics;
    private final Map<String, List<String>> broader = new HashMap<>();
    private final Percolator percolator;

    TopicMatcher(Collection<TopicQuery> queries) {
        topics = List.copyOf(queries);
        Map<String, Query> byId = new LinkedHashMap<>();
        for (TopicQuery topic : queries) {
            byId.put(topic.id(), topic.query());
            broader.put(topic.id(), topic.broader());
        }
        percolator = Percolator.of(byId);
    }

    /** The topics of an article that names some actors, strongest first, then by id. */
    List<TopicTag> match(Article article, ArticleText text, List<Actor> actors) {
        Map<String, List<Hit>> hits = hits(article, text, actors);
        List<TopicTag> tags = new ArrayList<>();
        for (TopicQuery topic : topics) {
            List<Hit> fitting = hits.get(topic.id());
            List<Span> evidence = fitting == null ? List.of() : evidence(fitting, text);
            if (!evidence.isEmpty()) {
                tags.add(tag(topic, evidence));
            }
        }
        tags.sort(Comparator.comparingDouble(TopicTag::getScore).reversed().thenComparing(TopicTag::getId));
        return tags;
    }

    private Map<String, List<Hit>> hits(Article article, ArticleText text, List<Actor> actors) {
        List<String> texts = text.fields().stream().map(FieldText::prose).toList();
        Map<String, List<Hit>> hits = new HashMap<>();
        for (Fit fit : percolator.fits(texts, values(article, actors))) {
            hits.computeIfAbsent(fit.id(), id -> new ArrayList<>()).addAll(fit.hits());
            for (String above : broader.getOrDefault(fit.id(), List.of())) {
                hits.computeIfAbsent(above, id -> new ArrayList<>()).addAll(fit.hits());
            }
        }
        return hits;
    }

    private static TopicTag tag(TopicQuery topic, List<Span> evidence) {
        return TopicTag.newBuilder()
                .setId(topic.id())
                .setLabel(topic.label())
                .setScore(TopicScore.of(evidence))
                .setEvidence(evidence.subList(0, Math.min(evidence.size(), Limits.SPANS)))
                .build();
    }

    /** What an article that names some actors has as a whole. */
    static List<Value> values(Article article, List<Actor> actors) {
        List<Value> values = new ArrayList<>();
        article.getLanguage().map(tag -> tag.toLowerCase(Locale.ROOT)).ifPresent(tag -> {
            values.add(new Value(QueryFields.LANGUAGE, tag, List.of()));
            values.add(new Value(QueryFields.LANGUAGE, tag.split("-", 2)[0], List.of()));
        });
        values.add(new Value(QueryFields.SOURCE, article.getSource().toLowerCase(Locale.ROOT), List.of()));
        for (Actor actor : actors) {
            List<Hit> mentions = actor.getMentions().stream()
                    .filter(span -> span.getCause() != Cause.DESCRIPTION)
                    .map(span -> new Hit(TEXTS.indexOf(span.getField()), span.getStart(), span.getEnd()))
                    .toList();
            values.add(new Value(QueryFields.ACTOR, actor.getId(), mentions));
        }
        return values;
    }

    /** The hits that do not lie in one before. */
    private static List<Span> evidence(List<Hit> hits, ArticleText text) {
        List<Span> spans = new ArrayList<>();
        int field = -1;
        int end = 0;
        for (Hit hit : hits.stream().sorted(Hit.ORDER).toList()) {
            if (hit.field() != field) {
                field = hit.field();
                end = 0;
            }
            if (hit.start() >= end && hit.end() > hit.start()) {
                spans.add(text.fields().get(field).span(hit.start(), hit.end(), Cause.QUERY));
                end = hit.end();
            }
        }
        return spans;
    }
}
