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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Topics as Atom and JSON Feed. Thread-safe. */
public final class SyndicationDesk implements Desk {
    static final String ATOM = "feed.atom";
    static final String JSON = "feed.json";

    private static final String ALL = "/api/topics/";
    private static final Duration GATHERING = Duration.ofSeconds(10);
    private static final String ABOUT = " The latest 50 articles about the topic; ask again with If-None-Match.";

    private final SyndicationSettings settings;
    private final TopicArticles articles;
    private final CompactedTable<TaxonomyEntry> taxonomy;
    private final Optional<HubPinger> pinger;
    private volatile Map<String, String> labels = Map.of();

    /** @param index where articles are searched; closed by others */
    public SyndicationDesk(SyndicationSettings settings, SearchIndex index, KafkaClients clients, InstantSource clock) {
        this.settings = settings;
        this.articles = new TopicArticles(index);
        this.taxonomy = new CompactedTable<>(clients, Topics.TAXONOMY, table -> labels = labels(table));
        this.pinger = settings.hub()
                .filter(hub -> settings.publicUrl().isPresent())
                .map(hub -> new HubPinger(clients, new WebSubHub(hub, this::address), GATHERING, clock));
    }

    @Override
    public void start() {
        taxonomy.start();
        pinger.ifPresent(HubPinger::start);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ALL + "{id}/" + ATOM, "getTopicAtom", "subscriptions", "A topic as Atom." + ABOUT)
                        .in("id", "The topic's id.")
                        .answersWith(AtomWriter.TYPE)
                        .by(request -> Api.ok(AtomWriter.TYPE, AtomWriter.write(feed(request, ATOM)))),
                Endpoint.get(
                                ALL + "{id}/" + JSON,
                                "getTopicJsonFeed",
                                "subscriptions",
                                "A topic as JSON Feed 1.1." + ABOUT)
                        .in("id", "The topic's id.")
                        .answersWith(JsonFeedWriter.TYPE)
                        .by(this::json));
    }

    @Override
    public void close() {
        pinger.ifPresent(HubPinger::close);
        taxonomy.close();
    }

    private HttpAnswer json(ApiRequest request) {
        return Api.ok(JsonFeedWriter.TYPE, JsonFeedWriter.write(feed(request, JSON)));
    }

    private TopicFeed feed(ApiRequest request, String name) {
        String topic = request.inPath("id");
        List<FeedEntry> entries = articles.about(topic);
        if (entries.isEmpty() && taxonomy.isRead() && !labels.containsKey(topic)) {
            throw Problem.of(ProblemKind.UNKNOWN, "the taxonomy has no topic \"" + topic + "\"")
                    .asException();
        }
        Optional<String> self = settings.publicUrl().map(url -> address(topic, name));
        return new TopicFeed(
                topic,
                labels.getOrDefault(topic, topic),
                self,
                settings.publicUrl().map(url -> url + "/"),
                self.flatMap(known -> settings.hub()),
                entries);
    }

    private String address(String topic, String name) {
        return settings.publicUrl().orElse("") + ALL + PathSegment.of(topic) + "/" + name;
    }

    private static Map<String, String> labels(Map<String, TaxonomyEntry> table) {
        return table.values().stream()
                .filter(entry -> entry.getKind() == TaxonomyKind.TOPIC)
                .collect(Collectors.toUnmodifiableMap(TaxonomyEntry::getId, TaxonomyEntry::getLabel, (a, b) -> a));
    }
}
