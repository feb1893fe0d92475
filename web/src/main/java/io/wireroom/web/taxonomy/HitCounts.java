package io.wireroom.web.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.web.search.SearchIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How many indexed articles of the last days have a topic or an actor. Thread-safe. */
final class HitCounts {
    static final int DAYS = 7;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SEEN = "firstSeenAt";

    private final SearchIndex index;
    private final InstantSource clock;

    HitCounts(SearchIndex index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /** Counts by id; ids without an article have none. */
    Map<String, Hits> topics(Collection<String> ids) {
        return counts("topics.id", ids);
    }

    /** Counts by id. */
    Map<String, Hits> actors(Collection<String> ids) {
        return counts("actors.id", ids);
    }

    private Map<String, Hits> counts(String field, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Instant first = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS - 1L));
        JsonNode buckets =
                index.search(SearchIndex.ARTICLES, request(field, ids, first)).at("/aggregations/ids/buckets");
        Map<String, Hits> counts = new HashMap<>();
        buckets.forEach(bucket -> counts.put(bucket.path("key").asText(), hits(bucket.at("/days/buckets"), first)));
        return counts;
    }

    private static ObjectNode request(String field, Collection<String> ids, Instant first) {
        ObjectNode body = JSON.createObjectNode().put("size", 0).put("track_total_hits", false);
        ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
        filter.addObject().putObject("range").putObject(SEEN).put("gte", first.toString());
        ArrayNode asked = filter.addObject().putObject("terms").putArray(field);
        ObjectNode byId = body.putObject("aggs").putObject("ids");
        ObjectNode terms = byId.putObject("terms").put("field", field).put("size", ids.size());
        ArrayNode included = terms.putArray("include");
        ids.forEach(id -> {
            asked.add(id);
            included.add(id);
        });
        byId.putObject("aggs")
                .putObject("days")
                .putObject("date_histogram")
                .put("field", SEEN)
                .put("fixed_interval", "1d")
                .put("min_doc_count", 1);
        return body;
    }

    private static Hits hits(JsonNode days, Instant first) {
        long[] counts = new long[DAYS];
        for (JsonNode day : days) {
            long number = Duration.between(
                            first, Instant.ofEpochMilli(day.path("key").asLong()))
                    .toDays();
            if (number >= 0 && number < DAYS) {
                counts[(int) number] += day.path("doc_count").asLong();
            }
        }
        return new Hits(
                Arrays.stream(counts).sum(), Arrays.stream(counts).boxed().toList());
    }
}
