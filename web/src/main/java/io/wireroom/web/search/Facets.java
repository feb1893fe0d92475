package io.wireroom.web.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts of articles by what they have in common, and over time. Thread-safe. */
final class Facets {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 20;
    private static final String PUBLISHED = "publishedAt";

    private final SearchIndex index;
    private final Labels labels;

    Facets(SearchIndex index, Labels labels) {
        this.index = index;
        this.labels = labels;
    }

    /** A value and how many articles have it. */
    record Count(String id, String label, long count) {}

    /** Articles published from an instant on, for as long as the histogram's interval. */
    record Bar(Instant from, long count) {}

    /**
     * Counts of the articles that fit, the commonest values first.
     *
     * @param total how many fit
     * @param intervalSeconds width of the histogram's bars; 0 where nothing fits
     * @param histogram bars without a gap, oldest first, by publication; undated articles are in none
     */
    record Counts(
            long total,
            List<Count> topics,
            List<Count> actors,
            List<Count> sources,
            List<Count> languages,
            List<Count> copies,
            long intervalSeconds,
            List<Bar> histogram) {}

    Counts of(ArticleSearch search) {
        ObjectNode body = JSON.createObjectNode().put("size", 0).put("track_total_hits", true);
        body.set("query", search.toElasticsearch());
        ObjectNode aggs = body.putObject("aggs");
        terms(aggs, "topics", "topics.id");
        terms(aggs, "actors", "actors.id");
        terms(aggs, "sources", "source");
        terms(aggs, "languages", "language");
        terms(aggs, "copies", "duplicate.kind");
        aggs.putObject("first").putObject("min").put("field", PUBLISHED);
        aggs.putObject("last").putObject("max").put("field", PUBLISHED);
        JsonNode answer = index.search(SearchIndex.ARTICLES, body);
        JsonNode found = answer.path("aggregations");
        Duration interval = interval(search, found);
        return new Counts(
                answer.at("/hits/total/value").asLong(),
                labelled(found, "topics", ids -> labels.topics(ids, index)),
                labelled(found, "actors", ids -> labels.actors(ids, index)),
                plain(found, "sources"),
                plain(found, "languages"),
                plain(found, "copies"),
                interval.toSeconds(),
                interval.isZero() ? List.of() : histogram(search, interval));
    }

    private static void terms(ObjectNode aggs, String name, String field) {
        aggs.putObject(name).putObject("terms").put("field", field).put("size", SHOWN);
    }

    /** From the span that was asked for, or that the articles fill. */
    private static Duration interval(ArticleSearch search, JsonNode found) {
        JsonNode first = found.at("/first/value");
        JsonNode last = found.at("/last/value");
        if (!first.isNumber() || !last.isNumber()) {
            return Duration.ZERO;
        }
        Instant from = search.from().orElse(Instant.ofEpochMilli(first.asLong()));
        Instant to = search.to().orElse(Instant.ofEpochMilli(last.asLong()));
        return ArticleSearch.interval(Duration.between(from, to));
    }

    private List<Bar> histogram(ArticleSearch search, Duration interval) {
        ObjectNode body = JSON.createObjectNode().put("size", 0).put("track_total_hits", false);
        body.set("query", search.toElasticsearch());
        body.putObject("aggs")
                .putObject("bars")
                .putObject("date_histogram")
                .put("field", PUBLISHED)
                .put("fixed_interval", interval.toSeconds() + "s")
                .put("min_doc_count", 0);
        List<Bar> bars = new ArrayList<>();
        index.search(SearchIndex.ARTICLES, body)
                .at("/aggregations/bars/buckets")
                .forEach(bucket -> bars.add(new Bar(
                        Instant.ofEpochMilli(bucket.path("key").asLong()),
                        bucket.path("doc_count").asLong())));
        return bars;
    }

    private static List<Count> labelled(
            JsonNode found, String name, Function<List<String>, List<IndexedStory.Label>> labels) {
        List<Count> counts = plain(found, name);
        Map<String, String> known = labels.apply(counts.stream().map(Count::id).toList()).stream()
                .collect(Collectors.toMap(IndexedStory.Label::id, IndexedStory.Label::label));
        return counts.stream()
                .map(c -> new Count(c.id(), known.getOrDefault(c.id(), c.id()), c.count()))
                .toList();
    }

    private static List<Count> plain(JsonNode found, String name) {
        List<Count> counts = new ArrayList<>();
        found.path(name).path("buckets").forEach(bucket -> {
            String id = bucket.path("key").asText();
            counts.add(new Count(id, id, bucket.path("doc_count").asLong()));
        });
        return counts;
    }
}
