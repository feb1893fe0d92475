package io.wireroom.web.live;

import io.micrometer.core.instrument.Counter;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.http.HttpStream;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.metrics.Metrics;
import io.wireroom.runtime.service.Health;
import io.wireroom.web.WebMetric;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.search.QueryLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** Server-sent events of enriched articles: who subscribes, and what each gets. Thread-safe. */
public final class LiveDesk implements Desk {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int WRITERS = 4;
    private static final int MOST_LAST = 500;

    private final KafkaClients clients;
    private final QueryLanguage language;
    private final Metrics metrics;
    private final int mostSubscribers;
    private final LiveRing ring;
    private final LiveFollower follower;
    private final CatchUp catchUp;
    private final Counter sent;
    private final ScheduledExecutorService writers;
    private final Set<LiveSubscriber> subscribers = ConcurrentHashMap.newKeySet();

    /**
     * @param settings how many, and how much is held for them
     * @param clients where articles come from
     * @param language reads queries
     * @param metrics where it counts
     * @param clock the time
     */
    public LiveDesk(
            LiveSettings settings, KafkaClients clients, QueryLanguage language, Metrics metrics, InstantSource clock) {
        this.language = language;
        this.clients = clients.impatient();
        this.metrics = metrics;
        this.mostSubscribers = settings.subscribers();
        this.ring = new LiveRing(settings.articles());
        this.follower = new LiveFollower(clients, ring, settings.articles(), this::wakeAll, clock);
        this.sent = metrics.counter(WebMetric.EVENTS);
        this.catchUp = new CatchUp(this.clients, settings.catchUps(), events -> sent.increment(events));
        this.writers = Executors.newScheduledThreadPool(WRITERS, task -> daemon(task, "web-events"));
    }

    @Override
    public void start() {
        metrics.gauge(WebMetric.SUBSCRIBERS, subscribers::size);
        follower.start();
        var unused = writers.scheduleAtFixedRate(
                this::beatAll, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Health health() {
        return follower.isFollowing() ? Health.ready() : Health.waiting("wireroom.enriched cannot be read now");
    }

    /** How many connections are subscribed now. */
    public int subscribers() {
        return subscribers.size();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                        "/api/events",
                        "subscribe",
                        "subscriptions",
                        "Enriched articles as server-sent events: `article` with the article as JSON without its body, `live` once"
                                + " when everything from the past has been sent, `away` when Kafka cannot be read and `back` when it"
                                + " can again. Each event has an id; who sends the last one it"
                                + " got as `Last-Event-ID` (browsers do) goes on behind it, at any instance: nothing is lost or"
                                + " sent twice. Later revisions of an article come as events of their own.")
                .several("topic", "Ids of topics: articles about one of them.")
                .several("actor", "Ids of actors: articles that name one of them.")
                .several("source", "Sources.")
                .several("language", "Languages, such as en,de.")
                .several("story", "Ids of stories.")
                .query("q", "A query in the language of topics, as in a search: articles that it fits.")
                .query("from", "Begin with `earliest` or an instant instead of now.")
                .whole(
                        "last",
                        0,
                        MOST_LAST,
                        0,
                        "Begin with the last so many that fit, among the latest held in memory.")
                .query("after", "An event's id: begin behind it, as with Last-Event-ID.")
                .answersWith("text/event-stream")
                .by(this::subscribe));
    }

    @Override
    public void close() {
        follower.close();
        subscribers.forEach(LiveSubscriber::close);
        writers.shutdownNow();
        catchUp.close();
    }

    private HttpAnswer subscribe(ApiRequest request) {
        if (subscribers.size() >= mostSubscribers) {
            throw Problem.of(ProblemKind.TOO_MANY, "there are " + mostSubscribers + " subscribers already")
                    .asException();
        }
        LiveFilter filter = LiveFilter.from(request, language);
        Supplier<Position> start = start(request, filter);
        return HttpAnswer.streaming("text/event-stream", stream -> open(stream, filter, start))
                .with("Cache-Control", "no-store")
                .with("X-Accel-Buffering", "no");
    }

    private void open(HttpStream stream, LiveFilter filter, Supplier<Position> start) {
        LiveSubscriber subscriber = new LiveSubscriber(
                stream, filter, ring, catchUp, follower::isFollowing, start, writers, events -> sent.increment(events));
        subscribers.add(subscriber);
        subscriber.wake();
    }

    /** Where a subscriber begins; a number of last events is counted once there is something to count. */
    private Supplier<Position> start(ApiRequest request, LiveFilter filter) {
        Optional<String> id = request.http().header("Last-Event-ID").or(() -> request.query("after"));
        Optional<String> from = request.query("from");
        int last = request.whole("last");
        if (id.isEmpty() && from.isEmpty() && !ring.hasBegun()) {
            return () -> last(last, filter);
        }
        Position start =
                id.map(LiveDesk::position).or(() -> from.map(this::since)).orElseGet(() -> last(last, filter));
        return () -> start;
    }

    private Position last(int count, LiveFilter filter) {
        return count == 0 ? ring.head() : ring.before(ring.last(count, filter::accepts));
    }

    private Position since(String from) {
        return from.equals("earliest")
                ? fromKafka(EnrichedTopic::earliest)
                : fromKafka(topic -> topic.since(instant(from)));
    }

    private static Position position(String id) {
        return Position.parse(id).orElseThrow(() -> ApiRequest.bad("after", "is no id of an event"));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ApiRequest.bad("from", "must be earliest or an instant such as 2026-11-28T06:00:00Z");
        }
    }

    private Position fromKafka(Function<EnrichedTopic, Position> where) {
        try (EnrichedTopic topic = EnrichedTopic.open(clients)) {
            topic.assign();
            return where.apply(topic);
        } catch (KafkaException e) {
            throw Problem.of(ProblemKind.AWAY, "Kafka does not answer; try again soon")
                    .asException();
        }
    }

    private void wakeAll() {
        subscribers.forEach(LiveSubscriber::wake);
    }

    private void beatAll() {
        subscribers.removeIf(subscriber -> !subscriber.isOpen());
        subscribers.forEach(LiveSubscriber::beat);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
