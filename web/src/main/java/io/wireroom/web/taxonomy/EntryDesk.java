package io.wireroom.web.taxonomy;

import io.wireroom.runtime.config.DidYouMean;
import io.wireroom.runtime.http.HttpAnswer;
import io.wireroom.schemas.record.ActorType;
import io.wireroom.schemas.record.TaxonomyEntry;
import io.wireroom.web.api.Api;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.api.Desk;
import io.wireroom.web.api.Endpoint;
import io.wireroom.web.api.Problem;
import io.wireroom.web.api.ProblemException;
import io.wireroom.web.api.ProblemKind;
import io.wireroom.web.search.SearchIndex;
import io.wireroom.web.taxonomy.TaxonomyBook.Applied;
import io.wireroom.web.taxonomy.TaxonomyBook.InUse;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Topics and actors that are looked for, with the articles of the last days that have them. Thread-safe. */
public final class EntryDesk implements Desk {
    private static final String TOPIC = "topic/";
    private static final String ACTOR = "actor/";
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final TaxonomyBook book;
    private final HitCounts counts;

    /**
     * @param book where entries are; left open
     * @param index where hits are counted; left open
     * @param clock the time
     */
    public EntryDesk(TaxonomyBook book, SearchIndex index, InstantSource clock) {
        this.book = book;
        this.counts = new HitCounts(index, clock);
    }

    /**
     * A page of topics, by id.
     *
     * @param total how many there are that fit
     * @param next cursor of the next page; absent on the last
     * @param hitsMissing why no hits are told
     */
    record TopicPage(List<TopicJson> items, int total, Optional<String> next, Optional<String> hitsMissing) {}

    /**
     * A page of actors, by id.
     *
     * @param total how many there are that fit
     * @param next cursor of the next page; absent on the last
     * @param hitsMissing why no hits are told
     */
    record ActorPage(List<ActorJson> items, int total, Optional<String> next, Optional<String> hitsMissing) {}

    private record Counted(Map<String, Hits> hits, Optional<String> missing) {
        Optional<Hits> of(String id) {
            return missing.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            hits.getOrDefault(id, new Hits(0, java.util.Collections.nCopies(HitCounts.DAYS, 0L))));
        }
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                paged(Endpoint.get(
                                "/api/topics", "listTopics", "topics", "Topics, with the articles of the last 7 days."))
                        .answers(TopicPage.class)
                        .by(this::topics),
                Endpoint.get("/api/topics/{id}", "getTopic", "topics", "A topic, its YAML and its hits by day.")
                        .in("id", "The topic's id.")
                        .answers(TopicJson.class)
                        .by(this::topic),
                removal("/api/topics/{id}", "deleteTopic", "topics", TOPIC),
                paged(Endpoint.get(
                                "/api/actors", "listActors", "actors", "Actors, with the articles of the last 7 days."))
                        .choice("type", ActorType.class, "Only actors of this type.")
                        .answers(ActorPage.class)
                        .by(this::actors),
                Endpoint.get("/api/actors/{id}", "getActor", "actors", "An actor, its YAML and its hits by day.")
                        .in("id", "The actor's id.")
                        .answers(ActorJson.class)
                        .by(this::actor),
                removal("/api/actors/{id}", "deleteActor", "actors", ACTOR));
    }

    private static Endpoint paged(Endpoint endpoint) {
        return endpoint.query("q", "Only those with this text in id, label, description, query or names.")
                .paged(USUAL, MOST);
    }

    private Endpoint removal(String path, String id, String group, String kind) {
        return Endpoint.delete(path, id, group, "Removes it, if nothing else needs it.")
                .in("id", "Its id.")
                .query("version", "Version of the taxonomy in use; needed, and a conflict where it is another one.")
                .answers(Applied.class)
                .by(request -> remove(request, kind));
    }

    private HttpAnswer topics(ApiRequest request) {
        InUse inUse = book.inUse();
        List<TopicJson> fitting = all(inUse, TOPIC, request, entry -> true)
                .flatMap(entry -> topic(entry, inUse).stream())
                .toList();
        int limit = request.whole("limit");
        List<TopicJson> page = page(fitting, request, limit, TopicJson::id);
        Counted counted =
                counted(() -> counts.topics(page.stream().map(TopicJson::id).toList()));
        return Api.ok(new TopicPage(
                page.stream()
                        .map(t -> t.with(counted.of(t.id()), Optional.empty()))
                        .toList(),
                fitting.size(),
                next(fitting, page, TopicJson::id),
                counted.missing()));
    }

    private HttpAnswer actors(ApiRequest request) {
        InUse inUse = book.inUse();
        Optional<ActorType> type = request.choice("type", ActorType.class);
        Predicate<TaxonomyEntry> ofType = entry -> type.isEmpty()
                || entry.getActor()
                        .filter(actor -> actor.getType() == type.get())
                        .isPresent();
        List<ActorJson> fitting = all(inUse, ACTOR, request, ofType)
                .flatMap(entry -> actor(entry, inUse).stream())
                .toList();
        int limit = request.whole("limit");
        List<ActorJson> page = page(fitting, request, limit, ActorJson::id);
        Counted counted =
                counted(() -> counts.actors(page.stream().map(ActorJson::id).toList()));
        return Api.ok(new ActorPage(
                page.stream()
                        .map(a -> a.with(counted.of(a.id()), Optional.empty()))
                        .toList(),
                fitting.size(),
                next(fitting, page, ActorJson::id),
                counted.missing()));
    }

    private HttpAnswer topic(ApiRequest request) {
        InUse inUse = book.inUse();
        String id = request.inPath("id");
        TopicJson topic = Optional.ofNullable(inUse.entries().get(TOPIC + id))
                .flatMap(entry -> topic(entry, inUse))
                .orElseThrow(() -> unknown(inUse, TOPIC, id));
        Counted counted = counted(() -> counts.topics(List.of(id)));
        return Api.ok(topic.with(counted.of(id), book.yaml(TOPIC + id)));
    }

    private HttpAnswer actor(ApiRequest request) {
        InUse inUse = book.inUse();
        String id = request.inPath("id");
        ActorJson actor = Optional.ofNullable(inUse.entries().get(ACTOR + id))
                .flatMap(entry -> actor(entry, inUse))
                .orElseThrow(() -> unknown(inUse, ACTOR, id));
        Counted counted = counted(() -> counts.actors(List.of(id)));
        return Api.ok(actor.with(counted.of(id), book.yaml(ACTOR + id)));
    }

    private HttpAnswer remove(ApiRequest request, String kind) {
        String version = request.query("version").orElseThrow(() -> ApiRequest.bad("version", "is missing"));
        InUse inUse = book.inUse();
        String id = request.inPath("id");
        if (!inUse.entries().containsKey(kind + id)) {
            throw unknown(inUse, kind, id);
        }
        return Api.ok(book.remove(kind + id, version, request.caller().name()));
    }

    private static Optional<TopicJson> topic(TaxonomyEntry entry, InUse inUse) {
        return entry.getTopic()
                .map(topic -> TopicJson.of(
                        entry, topic, Optional.ofNullable(inUse.problems().get(TOPIC + entry.getId()))));
    }

    private static Optional<ActorJson> actor(TaxonomyEntry entry, InUse inUse) {
        return entry.getActor()
                .map(actor -> ActorJson.of(
                        entry, actor, Optional.ofNullable(inUse.problems().get(ACTOR + entry.getId()))));
    }

    private static Stream<TaxonomyEntry> all(
            InUse inUse, String kind, ApiRequest request, Predicate<TaxonomyEntry> fitting) {
        Optional<String> text = request.query("q").map(q -> q.toLowerCase(Locale.ROOT));
        return inUse.entries().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind))
                .map(Map.Entry::getValue)
                .filter(fitting)
                .filter(entry -> text.isEmpty() || holds(entry, text.get()));
    }

    private static boolean holds(TaxonomyEntry entry, String text) {
        return Stream.of(
                        Stream.of(entry.getId(), entry.getLabel()),
                        entry.getDescription().stream(),
                        entry.getTopic().stream().map(topic -> topic.getQuery()),
                        entry.getActor().stream()
                                .flatMap(actor -> actor.getAliases().stream())
                                .map(alias -> alias.getText()),
                        entry.getActor().stream().flatMap(actor -> actor.getTickers().stream()))
                .flatMap(texts -> texts)
                .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(text));
    }

    private static <T> List<T> page(List<T> fitting, ApiRequest request, int limit, Function<T, String> id) {
        String after = request.query("cursor").orElse("");
        return fitting.stream()
                .filter(one -> id.apply(one).compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private static <T> Optional<String> next(List<T> fitting, List<T> page, Function<T, String> id) {
        if (page.isEmpty() || page.get(page.size() - 1).equals(fitting.get(fitting.size() - 1))) {
            return Optional.empty();
        }
        return Optional.of(id.apply(page.get(page.size() - 1)));
    }

    private interface Counting {
        Map<String, Hits> count();
    }

    private static Counted counted(Counting counting) {
        try {
            return new Counted(counting.count(), Optional.empty());
        } catch (ProblemException e) {
            return new Counted(Map.of(), Optional.of(e.problem().detail()));
        }
    }

    private static ProblemException unknown(InUse inUse, String kind, String id) {
        Collection<String> ids = inUse.entries().keySet().stream()
                .filter(key -> key.startsWith(kind))
                .map(key -> key.substring(kind.length()))
                .toList();
        return Problem.of(
                        ProblemKind.UNKNOWN,
                        "there is no " + kind.replace("/", "") + " \"" + id + "\"" + DidYouMean.hint(id, ids))
                .asException();
    }
}
