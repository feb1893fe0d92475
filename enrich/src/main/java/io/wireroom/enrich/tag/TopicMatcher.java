package io.wireroom.enrich.tag;

import io.wireroom.enrich.tag.ArticleText.FieldText;
import io.wireroom.enrich.taxonomy.TopicQuery;
import io.wireroom.schemas.record.Span;
import io.wireroom.schemas.record.TopicTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * Runs the queries of all topics over an article with Lucene Monitor: its presearcher picks the queries that could
 * match, and each match tells where its words stand. Thread-safe: the queries are registered once and then only read.
 *
 * <p>A monitor has a thread of its own that sweeps out removed queries. There never are any here, so it sleeps; it ends
 * with the monitor, which is closed once its matcher is no longer reachable.
 */
final class TopicMatcher {
    private static final Cleaner ABANDONED = Cleaner.create();
    private static final int NEVER_DAYS = 36_500;
    private static final FieldType INDEXED = new FieldType();

    static {
        INDEXED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        INDEXED.freeze();
    }

    private final Map<String, TopicQuery> topics = new HashMap<>();
    private final Monitor monitor;

    TopicMatcher(Collection<TopicQuery> queries) {
        queries.forEach(topic -> topics.put(topic.id(), topic));
        QueryVocabulary vocabulary =
                new QueryVocabulary(queries.stream().map(TopicQuery::query).toList());
        try {
            monitor = new Monitor(
                    vocabulary.analyzer(),
                    new TermFilteredPresearcher(),
                    new MonitorConfiguration().setPurgeFrequency(NEVER_DAYS, TimeUnit.DAYS));
            Monitor forCleaner = monitor;
            ABANDONED.register(this, () -> close(forCleaner));
            monitor.register(queries.stream()
                    .map(topic -> new MonitorQuery(topic.id(), topic.query()))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(Monitor monitor) {
        try {
            monitor.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("a monitor in memory cannot fail to close", failure);
        }
    }

    /** The topics of an article, strongest first, then by id. */
    List<TopicTag> match(ArticleText article) {
        List<TopicTag> tags = new ArrayList<>();
        for (EvidenceMatch match : matches(article).getMatches()) {
            TopicQuery topic = topics.get(match.getQueryId());
            List<Span> evidence = evidence(match, article);
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

    private MatchingQueries<EvidenceMatch> matches(ArticleText article) {
        Document document = new Document();
        for (FieldText field : article.fields()) {
            if (!field.prose().isBlank()) {
                document.add(new Field(name(field), field.prose(), INDEXED));
            }
        }
        try {
            return monitor.match(document, EvidenceMatch.MATCHER);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(FieldText field) {
        return field.field().name().toLowerCase(Locale.ROOT);
    }

    private static List<Span> evidence(EvidenceMatch match, ArticleText article) {
        List<Span> spans = new ArrayList<>();
        for (FieldText field : article.fields()) {
            int end = 0;
            for (EvidenceMatch.Hit hit : match.hits(name(field))) {
                if (hit.start() >= end && hit.end() > hit.start()) {
                    spans.add(field.span(hit.start(), hit.end()));
                    end = hit.end();
                }
            }
        }
        return spans;
    }
}
