package io.wireroom.enrich.tag;

import io.wireroom.enrich.percolate.Fit;
import io.wireroom.enrich.percolate.Hit;
import io.wireroom.enrich.percolate.Percolator;
import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.enrich.taxonomy.TopicQuery;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TextField;
import io.wireroom.schemas.record.TopicTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** Runs the queries of all topics over an article; each topic is told with the words that fit. Thread-safe. */
final class TopicMatcher {
    /** In the order of {@link ArticleText#fields()}. */
    private static final List<String> FIELDS = Stream.of(TextField.TITLE, TextField.SUMMARY, TextField.BODY)
            .map(field -> field.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Map<String, TopicQuery> topics = new LinkedHashMap<>();
    private final Percolator percolator;

    TopicMatcher(Collection<TopicQuery> queries) {
        Map<String, Query> byId = new LinkedHashMap<>();
        for (TopicQuery topic : queries) {
            topics.put(topic.id(), topic);
            byId.put(topic.id(), topic.query());
        }
        percolator = Percolator.of(byId, FIELDS);
    }

    /** The topics of an article, strongest first, then by id. */
    List<TopicTag> match(ArticleText article) {
        List<TopicTag> tags = new ArrayList<>();
        for (Fit fit :
                percolator.fits(article.fields().stream().map(FieldText::prose).toList())) {
            TopicQuery topic = topics.get(fit.id());
            List<Span> evidence = evidence(fit, article);
            if (topic != null && !evidence.isEmpty()) {
                tags.add(TopicTag.newBuilder()
                        .setId(topic.id())
                        .setLabel(topic.label())
                        .setScore(TopicScore.of(evidence))
                        .setEvidence(evidence.subList(0, Math.min(evidence.size(), Limits.SPANS)))
                        .build());
            }
        }
        tags.sort(Comparator.comparingDouble(TopicTag::getScore).reversed().thenComparing(TopicTag::getId));
        return tags;
    }

    /** The hits that do not lie in one before. */
    private static List<Span> evidence(Fit fit, ArticleText article) {
        List<Span> spans = new ArrayList<>();
        int field = -1;
        int end = 0;
        for (Hit hit : fit.hits()) {
            if (hit.field() != field) {
                field = hit.field();
                end = 0;
            }
            if (hit.start() >= end && hit.end() > hit.start()) {
                spans.add(article.fields().get(field).span(hit.start(), hit.end()));
                end = hit.end();
            }
        }
        return spans;
    }
}
