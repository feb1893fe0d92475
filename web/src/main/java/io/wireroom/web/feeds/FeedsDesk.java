package io.wireroom.web.feeds;

import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.service.Health;
import io.wireroom.schemas.record.ContentFrom;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** What is followed, how each feed is, and changing what is followed. Thread-safe. */
public final class FeedsDesk implements Desk {
    private static final String GROUP = "feeds";
    private static final String ID = "Id of the feed, as the list has it.";

    private final FeedTable table;
    private final FeedSource source;
    private final FeedWords words;
    private final SubscriptionBook book;
    private final FeedScout scout;
    private final ScoutPart scouting;
    private final InstantSource clock;

    FeedsDesk(FeedTable table, FeedSource source, Ports ports, InstantSource clock) {
        this.table = table;
        this.source = source;
        this.words = ports.words();
        this.book = ports.book();
        this.scout = ports.scout();
        this.scouting = new ScoutPart(scout, book, table);
        this.clock = clock;
    }

    /** What it needs of ingest. */
    public record Ports(FeedWords words, SubscriptionBook book, FeedScout scout) {}

    /** A desk whose table follows Kafka. */
    public static FeedsDesk following(KafkaClients clients, Ports ports, InstantSource clock) {
        FeedTable table = new FeedTable();
        return new FeedsDesk(table, table.follow(clients, clock), ports, clock);
    }

    @Override
    public void start() {
        source.start();
    }

    @Override
    public Health health() {
        if (!source.isComplete()) {
            return Health.waiting("the subscriptions have not been read yet");
        }
        return source.awaySince().isPresent()
                ? Health.degraded("Kafka is away: feeds are shown as they were")
                : Health.ready();
    }

    @Override
    public void close() {
        source.close();
        scouting.close();
        scout.close();
    }

    /** All feeds together. */
    public FeedSummary summary() {
        FeedCounts ledger = table.all().stream()
                .flatMap(feed -> feed.state().stream())
                .map(state -> FeedCounts.of(state.getCounters()))
                .reduce(FeedCounts.NONE, FeedCounts::plus);
        return new FeedSummary(new FeedList(items()).states(), ledger, source.isComplete());
    }

    @Override
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>(List.of(
                Endpoint.get(
                                "/api/feeds",
                                "listFeeds",
                                GROUP,
                                "The subscribed feeds with how each is: last and next poll and why then, gaps, silence, entries a day,"
                                        + " failures, ledger.")
                        .choice("state", FeedHealth.class, "Only feeds that are so.")
                        .query("q", "Only feeds with this text in address, title or tags.")
                        .query("tag", "Only feeds with this tag.")
                        .choice(
                                "sort",
                                FeedSort.class,
                                "url (default), state (those that need a look first), entries, gaps, last or next.")
                        .paged(FeedList.USUAL, FeedList.MOST)
                        .answers(FeedPage.class)
                        .by(this::list),
                Endpoint.get("/api/feeds/{id}", "getFeed", GROUP, "A feed with why its next poll is when it is.")
                        .in("id", ID)
                        .answers(FeedDetail.class)
                        .by(this::detail),
                Endpoint.post(
                                "/api/feeds",
                                "addFeed",
                                GROUP,
                                "Subscribes to a feed (201), or replaces its subscription (200). A running ingest polls it within"
                                        + " seconds.")
                        .takes(NewFeed.class)
                        .answers(FeedItem.class)
                        .by(this::add),
                Endpoint.delete("/api/feeds/{id}", "removeFeed", GROUP, "Unsubscribes from a feed.")
                        .in("id", ID)
                        .by(this::remove),
                Endpoint.get("/api/feeds.opml", "exportFeeds", GROUP, "The subscriptions as OPML.")
                        .answersWith("text/x-opml")
                        .by(this::export),
                Endpoint.post(
                                "/api/feeds/import",
                                "importFeeds",
                                GROUP,
                                "Subscribes to what is right in an OPML or YAML file of up to 1 MB, and tells what became of each part of it."
                                        + " Feeds that are subscribed already take over what the file says.")
                        .takes(FeedImport.File.class)
                        .answers(FeedImport.class)
                        .by(this::importFile)));
        all.addAll(scouting.endpoints());
        return List.copyOf(all);
    }

    private HttpAnswer list(ApiRequest request) {
        if (!source.isComplete() && source.awaySince().isPresent()) {
            throw away();
        }
        return Api.ok(new FeedList(items()).page(request, source));
    }

    private HttpAnswer detail(ApiRequest request) {
        Feed feed = named(request);
        return Api.ok(new FeedDetail(item(feed), words.explanation(feed, clock.instant())));
    }

    private HttpAnswer add(ApiRequest request) {
        NewFeed asked = request.body(NewFeed.class);
        String url = book.normalised(asked.url());
        Optional<Feed> before = table.byUrl(url);
        Subscription subscription = Subscription.newBuilder()
                .setUrl(url)
                .setTitle(asked.title().orElse(null))
                .setLanguage(asked.language().orElse(null))
                .setTags(asked.tags())
                .setContentFrom(asked.contentFrom().orElse(ContentFrom.PAGE))
                .setPaused(asked.paused())
                .setAddedAt(before.map(feed -> feed.subscription().getAddedAt()).orElseGet(clock::instant))
                .build();
        publish(() -> book.add(List.of(subscription)));
        table.subscribed(url, Optional.of(subscription));
        HttpAnswer answer = Api.ok(item(table.byUrl(url).orElseThrow()));
        return before.isPresent()
                ? answer
                : new HttpAnswer(201, answer.headers(), answer.body(), Optional.empty())
                        .with("Location", "/api/feeds/" + FeedTable.id(url));
    }

    private HttpAnswer remove(ApiRequest request) {
        String url = named(request).subscription().getUrl();
        publish(() -> book.remove(url));
        table.subscribed(url, Optional.empty());
        return HttpAnswer.empty(204);
    }

    private HttpAnswer export(ApiRequest request) {
        if (!source.isComplete()) {
            throw away();
        }
        List<Subscription> all = table.all().stream().map(Feed::subscription).toList();
        return Api.ok("text/x-opml", book.opml(all))
                .with("Content-Disposition", "attachment; filename=\"wireroom-feeds.opml\"");
    }

    private HttpAnswer importFile(ApiRequest request) {
        SubscriptionBook.Reading reading =
                book.read(request.body(FeedImport.File.class).text(), clock.instant());
        FeedImport result = FeedImport.of(reading, url -> table.byUrl(url).isPresent());
        publish(() -> book.add(reading.subscriptions()));
        reading.subscriptions().forEach(one -> table.subscribed(one.getUrl(), Optional.of(one)));
        return Api.ok(result);
    }

    private Feed named(ApiRequest request) {
        String id = request.inPath("id");
        return table.byId(id)
                .orElseThrow(() -> source.isComplete()
                        ? Problem.of(ProblemKind.UNKNOWN, "no subscribed feed has the id " + id)
                                .asException()
                        : away());
    }

    private List<FeedItem> items() {
        return table.all().stream().map(this::item).toList();
    }

    private FeedItem item(Feed feed) {
        return words.item(FeedTable.id(feed.subscription().getUrl()), feed);
    }

    private static void publish(Runnable change) {
        try {
            change.run();
        } catch (KafkaException | IllegalStateException e) {
            throw Problem.of(ProblemKind.AWAY, "Kafka did not take the change; nothing or only a part of it was done")
                    .asException();
        }
    }

    private static ProblemException away() {
        return Problem.of(ProblemKind.AWAY, "Kafka could not be read yet; it is tried again by itself")
                .asException();
    }
}
