package io.wireroom.web.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stories as they are indexed. Thread-safe. */
public final class StoryDesk implements Desk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USUAL = 20;
    private static final int MOST = 50;
    private static final int MOST_ARTICLES = 10_000;
    private static final int SHOWN_LABELS = 12;
    private static final int GROWTH = 24;
    private static final int FOLLOW_UPS = 20;

    private final SearchIndex index;
    private final Labels labels = new Labels();

    /** @param index where it searches; left open */
    public StoryDesk(SearchIndex index) {
        this.index = index;
    }

    /** In which order stories are listed. */
    enum Order {
        LATEST,
        LARGEST
    }

    /**
     * A page of stories.
     *
     * @param items stories without their articles
     * @param total how many there are
     * @param next cursor of the next page; absent on the last
     */
    record StoryPage(List<IndexedStory> items, long total, Optional<String> next) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                                "/api/stories",
                                "listStories",
                                "stories",
                                "Stories that are being told, latest or largest first.")
                        .several("topic", "Ids of topics.")
                        .several("actor", "Ids of actors.")
                        .several("source", "Sources.")
                        .query("q", "Words of the story's title.")
                        .moment("since", "With an article published at this instant or later.")
                        .whole("least", 1, MOST_ARTICLES, 2, "Told by this many articles or more.")
                        .choice("sort", Order.class, "`latest` (the default) or `largest`.")
                        .paged(USUAL, MOST)
                        .answers(StoryPage.class)
                        .by(this::list),
                Endpoint.get(
                                "/api/stories/{id}",
                                "getStory",
                                "stories",
                                "A story with its articles and what goes on from it.")
                        .in("id", "The story's id.")
                        .answers(IndexedStory.class)
                        .by(this::story));
    }

    private HttpAnswer list(ApiRequest request) {
        int limit = request.whole("limit");
        ObjectNode body = JSON.createObjectNode().put("size", limit).put("track_total_hits", true);
        ObjectNode bool = body.putObject("query").putObject("bool");
        ArrayNode filter = bool.putArray("filter");
        filter.addObject().putObject("range").putObject("articleCount").put("gte", request.whole("least"));
        terms(filter, "topics", request.list("topic"));
        terms(filter, "actors", request.list("actor"));
        terms(filter, "sources", request.list("source"));
        request.instant("since")
                .ifPresent(since -> filter.addObject()
                        .putObject("range")
                        .putObject("lastPublishedAt")
                        .put("gte", since.toString()));
        request.query("q")
                .ifPresent(words ->
                        bool.putArray("must").addObject().putObject("match").put("title", words));
        Order order = request.choice("sort", Order.class).orElse(Order.LATEST);
        if (order == Order.LARGEST) {
            body.withArray("/sort").addObject().put("articleCount", "desc");
        }
        body.withArray("/sort").addObject().put("lastPublishedAt", "desc");
        body.withArray("/sort").addObject().put("id", "asc");
        Cursor.of(request, body.path("sort").size()).ifPresent(after -> body.set("search_after", after));
        return Api.ok(page(index.search(SearchIndex.STORIES, body), limit));
    }

    private StoryPage page(JsonNode answer, int limit) {
        JsonNode hits = answer.at("/hits/hits");
        List<IndexedStory> items = new ArrayList<>();
        hits.forEach(hit -> items.add(story(hit.path("_source"), List.of(), false)));
        Optional<String> next = hits.size() < limit
                ? Optional.empty()
                : Optional.of(Cursor.of(hits.get(hits.size() - 1).path("sort")));
        return new StoryPage(items, answer.at("/hits/total/value").asLong(), next);
    }

    private HttpAnswer story(ApiRequest request) {
        String id = request.inPath("id");
        ObjectNode body = JSON.createObjectNode();
        body.putObject("query").putObject("ids").putArray("values").add(id);
        JsonNode hits = index.search(SearchIndex.STORIES, body).at("/hits/hits");
        if (hits.isEmpty()) {
            throw Problem.of(ProblemKind.UNKNOWN, "no story \"" + id + "\" is indexed")
                    .asException();
        }
        JsonNode story = hits.get(0).path("_source");
        String merged = story.path("mergedInto").asText("");
        if (!merged.isEmpty()) {
            throw Problem.of(ProblemKind.UNKNOWN, "the story was found to be the same as \"" + merged + "\"")
                    .with("mergedInto", merged)
                    .asException();
        }
        return Api.ok(story(story, followUps(id), true));
    }

    private List<IndexedStory.FollowUp> followUps(String id) {
        ObjectNode body = JSON.createObjectNode().put("size", FOLLOW_UPS);
        ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
        filter.addObject().putObject("term").put("followUpOf", id);
        filter.addObject().putObject("range").putObject("articleCount").put("gt", 0);
        body.putArray("sort").addObject().put("firstPublishedAt", "asc");
        List<IndexedStory.FollowUp> found = new ArrayList<>();
        index.search(SearchIndex.STORIES, body)
                .at("/hits/hits")
                .forEach(hit -> found.add(new IndexedStory.FollowUp(
                        hit.path("_id").asText(),
                        hit.at("/_source/title").asText(),
                        hit.at("/_source/firstPublishedAt").asText())));
        return found;
    }

    private IndexedStory story(JsonNode source, List<IndexedStory.FollowUp> followUps, boolean whole) {
        List<IndexedStory.Member> members = new ArrayList<>();
        source.path("articles")
                .forEach(article -> members.add(new IndexedStory.Member(
                        article.path("id").asText(),
                        article.path("title").asText(),
                        article.path("url").asText(),
                        article.path("source").asText(),
                        article.path("publishedAt").asText(),
                        article.path("copy").asBoolean())));
        return new IndexedStory(
                source.path("id").asText(),
                source.path("title").asText(),
                source.path("articleCount").asInt(),
                source.path("copyCount").asInt(),
                source.path("firstPublisher").asText(),
                source.path("firstPublishedAt").asText(),
                source.path("lastPublishedAt").asText(),
                source.path("updatedAt").asText(),
                texts(source.path("sources"), Integer.MAX_VALUE),
                labels.topics(texts(source.path("topics"), SHOWN_LABELS), index),
                labels.actors(texts(source.path("actors"), SHOWN_LABELS), index),
                growth(members),
                Optional.ofNullable(source.path("followUpOf").textValue()),
                followUps,
                whole ? members : List.of());
    }

    /** Articles in equal parts of the span from the first to the last. */
    static List<Integer> growth(List<IndexedStory.Member> members) {
        List<Instant> times = members.stream()
                .map(member -> Instant.parse(member.publishedAt()))
                .sorted()
                .toList();
        int[] counts = new int[GROWTH];
        if (!times.isEmpty()) {
            long first = times.get(0).toEpochMilli();
            long span = Math.max(1, times.get(times.size() - 1).toEpochMilli() - first);
            times.forEach(time -> counts[(int) Math.min(GROWTH - 1, (time.toEpochMilli() - first) * GROWTH / span)]++);
        }
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    private static List<String> texts(JsonNode values, int most) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values) {
            if (texts.size() < most) {
                texts.add(value.asText());
            }
        }
        return texts;
    }

    private static void terms(ArrayNode filter, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode terms = filter.addObject().putObject("terms").putArray(field);
            values.forEach(terms::add);
        }
    }
}
