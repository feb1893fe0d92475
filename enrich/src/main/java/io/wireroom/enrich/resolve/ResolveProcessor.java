package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Note;
import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.Resolution;
import io.wireroom.enrich.record.Status;
import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Gathers the answers to an article and emits it once they are in, again whenever a later answer changes what was decided.
 * It forwards {@link EnrichedArticle}s (key: article id), {@link Note}s that tell later neighbours where the article stands
 * (key: theirs) and story changes (key: story id).
 */
public final class ResolveProcessor implements Processor<String, Note, String, SpecificRecord> {
    /** Name of the store of articles with their tags, by article id. */
    public static final String ARTICLES = "articles";

    /** Name of the store of {@link Resolution}s, by article id. */
    public static final String RESOLUTIONS = "resolutions";

    private static final int UNASKED = -1;
    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final ResolveRules rules;
    private final ResolveWatch watch;
    private final Map<String, Instant> waiting = new TreeMap<>();
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, EnrichedArticle> articles;
    private KeyValueStore<String, Resolution> resolutions;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    public ResolveProcessor(ResolveRules rules, ResolveWatch watch) {
        this.rules = rules;
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.articles = context.getStateStore(ARTICLES);
        this.resolutions = context.getStateStore(RESOLUTIONS);
        waiting.clear();
        try (KeyValueIterator<String, Resolution> all = resolutions.all()) {
            all.forEachRemaining(entry -> await(entry.key, entry.value));
        }
        context.schedule(rules.tick(), PunctuationType.WALL_CLOCK_TIME, now -> giveUp(Instant.ofEpochMilli(now)));
        context.schedule(SWEEP, PunctuationType.STREAM_TIME, now -> forgetExpired(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, Note> message) {
        Resolution resolution = resolutions.get(message.key());
        if (resolution == null || isOfOtherVersion(message.value(), resolution)) {
            return;
        }
        await(message.key(), resolution);
        Standing standing = new Standing(message.key(), resolution, rules.neighbourCap());
        List<Neighbour> met = standing.take(message.value());
        advance(standing, met, message.timestamp(), false);
        Resolution after = standing.toRecord();
        if (!after.equals(resolution)) {
            resolutions.put(message.key(), after);
        }
    }

    private static boolean isOfOtherVersion(Note note, Resolution resolution) {
        return note.getVersion() != 0 && note.getVersion() != resolution.getVersion();
    }

    private void await(String id, Resolution resolution) {
        if (!resolution.getSettled()) {
            waiting.put(id, resolution.getOpenedAt().plus(rules.patience()));
        }
    }

    /** Decides anew, emits what changed, and tells the later neighbours where the article stands. */
    private void advance(Standing standing, List<Neighbour> met, long timestamp, boolean force) {
        Optional<Outcome> before = standing.isSettled() ? standing.outcome() : Optional.empty();
        Optional<Outcome> decided = standing.decide(force);
        if (decided.isPresent() && isNews(standing, before, decided.get())) {
            emit(standing, decided.get(), timestamp, force);
        }
        if (standing.isSettled()) {
            tell(standing, before, met, timestamp);
        }
    }

    private static boolean isNews(Standing standing, Optional<Outcome> before, Outcome decided) {
        boolean completes = standing.isIncomplete() && standing.hasAllAnswers();
        return completes || before.filter(decided::equals).isEmpty();
    }

    private void emit(Standing standing, Outcome decided, long timestamp, boolean forced) {
        String id = standing.place().id();
        EnrichedArticle article = articles.get(id);
        if (article == null) {
            return; // its window is over
        }
        Optional<Outcome> before = standing.outcome();
        boolean first = !standing.isSettled();
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        standing.settle(decided, forced, now);
        waiting.remove(id);
        EnrichedArticle emitted = Emission.of(article, standing, now);
        context.forward(new Record<>(id, emitted, timestamp));
        StoryChanges.between(before, standing, emitted)
                .forEach((story, change) -> context.forward(new Record<>(story, change, timestamp)));
        watch.emitted(emitted, first);
    }

    private void tell(Standing standing, Optional<Outcome> before, List<Neighbour> met, long timestamp) {
        Outcome now = standing.outcome().orElseThrow();
        String id = standing.place().id();
        Status status = Decisions.status(id, standing.version(), now);
        boolean changed = before.map(
                        b -> !Decisions.status(id, standing.version(), b).equals(status))
                .orElse(true);
        Collection<Neighbour> listeners = changed ? standing.neighbours().all() : met;
        Note note = new Note(0, UNASKED, List.of(self(standing, status)));
        for (Neighbour listener : listeners) {
            if (Neighbours.isRelated(listener) && standing.place().precedes(Place.of(listener))) {
                context.forward(new Record<>(listener.getId(), note, timestamp));
            }
        }
    }

    private static Neighbour self(Standing standing, Status status) {
        return Neighbour.newBuilder()
                .setId(standing.place().id())
                .setVersion(0)
                .setOrderedAt(standing.place().at())
                .setStatus(status)
                .build();
    }

    private void giveUp(Instant now) {
        List<String> late = waiting.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
        for (String id : late) {
            waiting.remove(id);
            Resolution resolution = resolutions.get(id);
            if (resolution != null && !resolution.getSettled()) {
                Standing standing = new Standing(id, resolution, rules.neighbourCap());
                advance(standing, List.of(), now.toEpochMilli(), true);
                resolutions.put(id, standing.toRecord());
            }
        }
    }

    private void forgetExpired(Instant now) {
        List<String> expired = new ArrayList<>();
        try (KeyValueIterator<String, Resolution> all = resolutions.all()) {
            while (all.hasNext()) {
                KeyValue<String, Resolution> entry = all.next();
                if (entry.value.getSettled() && entry.value.getExpiresAt().isBefore(now)) {
                    expired.add(entry.key);
                }
            }
        }
        for (String id : expired) {
            resolutions.delete(id);
            articles.delete(id);
        }
    }
}
