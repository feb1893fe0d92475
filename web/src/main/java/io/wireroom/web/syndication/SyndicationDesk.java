package io.wireroom.web.syndication;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.schemas.record.TaxonomyKind;
import io.wireroom.schemas.topic.Topics;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.kafka.CompactedTable;
import io.wireroom.web.search.SearchIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Topics as Atom and JSON Feed. Thread-safe. */
public final class SyndicationDesk implements Desk {
    private static final String ABOUT = " The latest 50 articles about the topic; ask again with If-None-Match.";

    private final SyndicationSettings settings;
    private final TopicArticles articles;
    private final CompactedTable<TaxonomyEntry> taxonomy;
    private volatile Map<String, String> labels = Map.of();

    /** @param index where articles are searched; closed by others */
    public SyndicationDesk(SyndicationSettings settings, SearchIndex index, KafkaClients clients) {
        this.settings = settings;
        this.articles = new TopicArticles(index);
        this.taxonomy = new CompactedTable<>(clients, Topics.TAXONOMY, table -> labels = labels(table));
    }

    @Override
    public void start() {
        taxonomy.start();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/topics/{id}/feed.atom", "getTopicAtom", "subscriptions", "A topic as Atom." + ABOUT)
                        .in("id", "The topic's id.")
                        .answersWith(AtomWriter.TYPE)
                        .by(request -> Api.ok(AtomWriter.TYPE, AtomWriter.write(feed(request, "feed.atom")))),
                Endpoint.get(
                                "/api/topics/{id}/feed.json",
                                "getTopicJsonFeed",
                                "subscriptions",
                                "A topic as JSON Feed 1.1." + ABOUT)
                        .in("id", "The topic's id.")
                        .answersWith(JsonFeedWriter.TYPE)
                        .by(this::json));
    }

    @Override
    public void close() {
        taxonomy.close();
    }

    private HttpAnswer json(ApiRequest request) {
        return Api.ok(JsonFeedWriter.TYPE, JsonFeedWriter.write(feed(request, "feed.json")));
    }

    private TopicFeed feed(ApiRequest request, String name) {
        String topic = request.inPath("id");
        List<FeedEntry> entries = articles.about(topic);
        if (entries.isEmpty() && taxonomy.isRead() && !labels.containsKey(topic)) {
            throw Problem.of(ProblemKind.UNKNOWN, "the taxonomy has no topic \"" + topic + "\"")
                    .asException();
        }
        Optional<String> self =
                settings.publicUrl().map(url -> url + "/api/topics/" + PathSegment.of(topic) + "/" + name);
        return new TopicFeed(
                topic,
                labels.getOrDefault(topic, topic),
                self,
                settings.publicUrl().map(url -> url + "/"),
                self.flatMap(known -> settings.hub()),
                entries);
    }

    private static Map<String, String> labels(Map<String, TaxonomyEntry> table) {
        return table.values().stream()
                .filter(entry -> entry.getKind() == TaxonomyKind.TOPIC)
                .collect(Collectors.toUnmodifiableMap(TaxonomyEntry::getId, TaxonomyEntry::getLabel, (a, b) -> a));
    }
}
