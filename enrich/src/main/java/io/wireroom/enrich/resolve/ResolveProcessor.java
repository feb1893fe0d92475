package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Note;
import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.Resolution;
import io.wireroom.enrich.record.Status;
import io.wireroom.enrich.sweep.Walk;
import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Gathers the answers to an article and emits it once they are in, again whenever a later answer changes what was decided.
 * It forwards {@link Emitted} articles (key: article id), {@link Note}s that tell neighbours where the article stands (key:
 * theirs) and story changes (key: story id).
 */
public final class ResolveProcessor implements Processor<String, Note, String, Object> {
    /** Name of the store of articles with their tags, by article id. */
    public static final String ARTICLES = "articles";

    /** Name of the store of {@link Resolution}s, by article id. */
    public static final String RESOLUTIONS = "resolutions";

    /** Shard of a note that asks for a decision at once, because a newer version is about to take the article's place. */
    public static final int DECIDE_NOW = -2;

    /** Shard of a note that the article in the store has new tags. */
    public static final int RETAGGED = -3;

    private static final int UNASKED = -1;

    /** How long the thread is held up at once while what is kept is looked through for what still waits. */
    private static final Duration LOOKED_AT_ONCE = Duration.ofMillis(100);

    private final ResolveRules rules;
    private final ResolveWatch watch;
    private final Duration lookedAtOnce;
    private Pending pending;
    private Walk<Resolution> kept;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, EnrichedArticle> articles;
    private KeyValueStore<String, Resolution> resolutions;
    private Listeners listeners;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    ResolveProcessor(ResolveRules rules, ResolveWatch watch, Duration lookedAtOnce) {
        this.rules = rules;
        this.watch = watch;
        this.lookedAtOnce = lookedAtOnce;
    }

    public ResolveProcessor(ResolveRules rules, ResolveWatch watch) {
        this(rules, watch, LOOKED_AT_ONCE);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        this.articles = context.getStateStore(ARTICLES);
        this.resolutions = context.getStateStore(RESOLUTIONS);
        this.listeners = new Listeners(context.getStateStore(Listeners.STORE));
        Instant now = now();
        this.pending = new Pending(new Patience(rules.patience(), now), watch);
        this.kept = new Walk<>(resolutions, (id, resolution) -> pending.take(id, resolution, now));
        kept.goOn(lookedAtOnce);
        context.schedule(rules.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, Note> message) {
        Resolution resolution = resolutions.get(message.key());
        if (resolution == null || isOfOtherVersion(message.value(), resolution)) {
            return;
        }
        pending.take(message.key(), resolution, resolution.getOpenedAt());
        if (message.value().getShard() >= 0) {
            pending.answered(message.value().getShard(), resolution.getOpenedAt(), now());
        }
        Standing standing = new Standing(message.key(), resolution, rules.neighbourCap());
        List<String> met = new ArrayList<>(standing.take(message.value()));
        met.addAll(listeners.take(message.key(), laterThan(standing.place(), message.value())));
        int shard = message.value().getShard();
        if (!standing.isSettled() || shard == DECIDE_NOW) {
            decide(standing, met, message.timestamp(), shard == DECIDE_NOW);
        } else if (shard == RETAGGED) {
            emit(standing, standing.outcome().orElseThrow(), message.timestamp(), false);
        } else {
            tell(standing, met, message.timestamp());
            askForReview(standing);
        }
        Resolution after = standing.toRecord();
        if (!after.equals(resolution)) {
            resolutions.put(message.key(), after);
            pending.take(message.key(), after, after.getOpenedAt());
        }
    }

    private static List<Neighbour> laterThan(Place place, Note note) {
        return note.getNeighbours().stream()
                .filter(one -> place.precedes(Place.of(one)))
                .toList();
    }

    private static boolean isOfOtherVersion(Note note, Resolution resolution) {
        return note.getVersion() != 0 && note.getVersion() != resolution.getVersion();
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** Decides, emits what changed, and tells the neighbours where the article stands. */
    private void decide(Standing standing, List<String> met, long timestamp, boolean force) {
        Optional<Outcome> before = standing.isSettled() ? standing.outcome() : Optional.empty();
        Optional<Outcome> decided = standing.decide(force);
        if (decided.isPresent() && isNews(standing, before, decided.get())) {
            emit(standing, decided.get(), timestamp, force);
        } else if (standing.isSettled()) {
            decided.ifPresent(one -> amend(standing, one, timestamp));
        }
        if (standing.isSettled()) {
            Set<String> concerned = concerned(standing, before);
            concerned.addAll(met);
            tell(standing, concerned, timestamp);
        }
    }

    /** Takes an outcome that readers are not told of; the story is, where it bears on what the story follows up. */
    private void amend(Standing standing, Outcome decided, long timestamp) {
        Optional<Outcome> before = standing.outcome();
        standing.amend(decided);
        if (before.flatMap(Outcome::getFollowedAt).equals(decided.getFollowedAt())) {
            return;
        }
        EnrichedArticle article = articles.get(standing.place().id());
        if (article != null) {
            change(before, standing, Emission.of(article, standing, now()), timestamp);
        }
    }

    private void change(Optional<Outcome> before, Standing standing, EnrichedArticle emitted, long timestamp) {
        StoryChanges.between(before, standing, emitted)
                .forEach((story, change) -> context.forward(new Record<>(story, change, timestamp)));
    }

    /**
     * News may change what was decided. The article decides anew at the next tick, so that one with many neighbours does it
     * once and not for each of them.
     */
    private void askForReview(Standing standing) {
        if (!standing.isReviewing() && standing.wouldChange()) {
            standing.review(true);
            pending.askForReview(standing.place().id());
        }
    }

    private static boolean isNews(Standing standing, Optional<Outcome> before, Outcome decided) {
        return standing.isCompletedNow()
                || before.filter(one -> Decisions.saySame(one, decided)).isEmpty();
    }

    private void emit(Standing standing, Outcome decided, long timestamp, boolean forced) {
        String id = standing.place().id();
        EnrichedArticle article = articles.get(id);
        if (article == null) {
            return; // its window is over
        }
        Optional<Outcome> before = standing.outcome();
        boolean first = !standing.isSettled();
        Instant now = now();
        standing.settle(decided, forced, now);
        if (first && !forced) {
            pending.settled(id, standing.openedAt(), now);
        } else {
            pending.forget(id);
        }
        EnrichedArticle emitted = Emission.of(article, standing, now);
        context.forward(new Record<>(id, new Emitted(emitted, standing.leave()), timestamp));
        change(before, standing, emitted, timestamp);
        watch.emitted(emitted, first);
    }

    /**
     * The neighbours for whom a new outcome changes something. A copy takes its original's story; reporters of the same event
     * need to know its vote.
     */
    private Set<String> concerned(Standing standing, Optional<Outcome> before) {
        String id = standing.place().id();
        Status status = standing.status().orElseThrow();
        Optional<Status> told = before.map(b -> Decisions.status(id, standing.version(), b));
        boolean votesOtherwise =
                told.filter(t -> t.getLabels().equals(status.getLabels())).isEmpty();
        Set<String> concerned = new TreeSet<>();
        if (votesOtherwise) {
            concerned.addAll(standing.earlierReports());
        }
        if (told.filter(status::equals).isEmpty()) {
            listeners.forEach(id, (listener, how) -> {
                if (votesOtherwise || how.getCopy()) {
                    concerned.add(listener);
                }
            });
        }
        return concerned;
    }

    /** Tells neighbours where the article stands. */
    private void tell(Standing standing, Collection<String> neighbours, long timestamp) {
        Note note = new Note(
                0, UNASKED, false, List.of(self(standing, standing.status().orElseThrow())));
        neighbours.forEach(neighbour -> context.forward(new Record<>(neighbour, note, timestamp)));
    }

    private static Neighbour self(Standing standing, Status status) {
        return Neighbour.newBuilder()
                .setId(standing.place().id())
                .setVersion(0)
                .setOrderedAt(standing.place().at())
                .setStatus(status)
                .build();
    }

    private void tick(long time) {
        if (!kept.isOver()) {
            kept.goOn(lookedAtOnce);
        }
        review();
        giveUp(Instant.ofEpochMilli(time));
    }

    /** What a tick writes bears the stream's time: that of the clock would end windows early where history is processed. */
    private long timestamp() {
        long streamTime = context.currentStreamTimeMs();
        return streamTime < 0 ? context.currentSystemTimeMs() : streamTime;
    }

    /** Decides anew where news asked for it. */
    private void review() {
        for (String id : pending.reviews()) {
            Resolution resolution = resolutions.get(id);
            if (resolution != null && resolution.getReviewing()) {
                Standing standing = new Standing(id, resolution, rules.neighbourCap());
                standing.review(false);
                decide(standing, List.of(), timestamp(), false);
                resolutions.put(id, standing.toRecord());
            }
        }
    }

    /** Emits what waits for answers that will not come. */
    private void giveUp(Instant now) {
        for (String id : pending.over(now)) {
            pending.forget(id);
            Resolution resolution = resolutions.get(id);
            if (resolution != null && !resolution.getSettled()) {
                Standing standing = new Standing(id, resolution, rules.neighbourCap());
                decide(standing, List.of(), timestamp(), true);
                resolutions.put(id, standing.toRecord());
            }
        }
    }

    @Override
    public void close() {
        pending.close();
    }
}
