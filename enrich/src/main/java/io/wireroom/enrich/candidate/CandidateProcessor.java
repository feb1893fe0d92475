package io.wireroom.enrich.candidate;

import io.wireroom.enrich.candidate.MeetingIndex.Entry;
import io.wireroom.enrich.candidate.MeetingIndex.Met;
import io.wireroom.enrich.copy.CopySketch;
import io.wireroom.enrich.copy.CopyVerdict;
import io.wireroom.enrich.copy.CopyVerifier;
import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Note;
import io.wireroom.enrich.record.Profile;
import io.wireroom.enrich.shortlist.Shortlist;
import io.wireroom.enrich.story.StoryVector;
import io.wireroom.enrich.sweep.Removal;
import io.wireroom.enrich.sweep.Sweep;
import io.wireroom.enrich.sweep.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One shard of the blocking keys. It answers an article with the neighbours that it meets here and tells each of them about
 * the article, so that both sides of a pair learn of each other whichever came first. The store holds one profile an
 * article; the index over its keys lies in memory and is rebuilt from the store.
 */
public final class CandidateProcessor implements Processor<String, Profile, String, Note> {
    private static final Logger LOG = LoggerFactory.getLogger(CandidateProcessor.class);

    /** Name of the store of profiles; keys are shard, slash, article id: one process may hold several shards. */
    public static final String STORE = "profiles";

    private static final String SLASH = "/";

    private static final int UNASKED = -1;

    /** Earlier copies that an article is told of by one shard. */
    private static final int MOST_ORIGINALS = 8;

    /** Of those with its very own words, which are copies of one another; more than one, as the first may change its text. */
    private static final int MOST_REPEATS = 3;

    private static final Comparator<Found> EARLIEST = Comparator.comparing(Found::other, Party.ORDER);
    private static final Comparator<Found> STRONGEST = Comparator.comparingDouble(
                    (Found found) -> found.meeting().story())
            .reversed()
            .thenComparing(EARLIEST);

    /** How long the thread is held up at once while profiles are read. */
    private static final Duration LOADED_AT_ONCE = Duration.ofMillis(100);

    private static final Duration LOADING_PAUSE = Duration.ofMillis(20);

    private final MeetingRules rules;
    private final CandidateWatch watch;
    private final Duration loadedAtOnce;
    private final Map<String, Report> reports = new HashMap<>();
    private MeetingIndex copies;
    private MeetingIndex stories;
    private ProcessorContext<String, Note> context;
    private KeyValueStore<String, Profile> profiles;
    private Walk<Profile> load;
    private @Nullable Cancellable loading;
    private Sweep<Profile> sweep;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    CandidateProcessor(MeetingRules rules, CandidateWatch watch, Duration loadedAtOnce) {
        this.rules = rules;
        this.watch = watch;
        this.loadedAtOnce = loadedAtOnce;
    }

    public CandidateProcessor(MeetingRules rules, CandidateWatch watch) {
        this(rules, watch, LOADED_AT_ONCE);
    }

    @Override
    public void init(ProcessorContext<String, Note> context) {
        this.context = context;
        this.profiles = context.getStateStore(STORE);
        this.copies =
                new MeetingIndex(rules.keyCap(), rules.mostMet(), new Repeats(MOST_REPEATS, 0, rules.copyWindow()));
        // who copies an article takes its story, and need not meet it as a reporter of the same event
        this.stories =
                new MeetingIndex(rules.keyCap(), rules.mostMet(), new Repeats(0, MOST_REPEATS, rules.copyWindow()));
        this.reports.clear();
        this.loading = null;
        this.load = new Walk<>(profiles, this::index);
        load();
        this.sweep = new Sweep<>(profiles, (one, time) -> one.getExpiresAt().isBefore(time), this::forget);
    }

    /**
     * Takes profiles into the index, a while at a time; whoever reads for us leaves those that come on the broker meanwhile
     * ({@link CandidateWatch}).
     */
    private void load() {
        int shard = context.taskId().partition();
        load.goOn(loadedAtOnce);
        if (load.isOver()) {
            return;
        }
        watch.loading(shard);
        LOG.info("shard {} reads the profiles that it keeps into memory", shard);
        loading = context.schedule(LOADING_PAUSE, PunctuationType.WALL_CLOCK_TIME, now -> {
            load.goOn(loadedAtOnce);
            if (load.isOver()) {
                loaded();
            }
        });
    }

    private void loaded() {
        if (loading != null) {
            loading.cancel();
            loading = null;
            watch.loaded(context.taskId().partition());
            LOG.info("shard {} has {} articles in memory", context.taskId().partition(), copies.articles());
        }
    }

    @Override
    public void process(Record<String, Profile> message) {
        if (!load.isOver()) { // it was under way already
            load.finish();
            loaded();
        }
        sweep.recordCame(context.currentStreamTimeMs());
        Profile asker = message.value();
        String seat = message.key() + SLASH + asker.getArticleId();
        Profile former = copies.has(seat) ? profiles.get(seat) : null;
        if (former != null && former.getVersion() > asker.getVersion()) {
            return;
        }
        Party self = Party.of(asker);
        Map<String, Note> notices = new TreeMap<>();
        if (former != null) {
            unindex(seat, former);
            related(seat, former)
                    .byId()
                    .forEach((id, found) -> notices.put(id, notice(found.other(), Meeting.gone(self))));
        }
        Related related = related(seat, asker);
        List<Neighbour> neighbours = new ArrayList<>();
        worthTelling(self, related.byId()).forEach((id, found) -> {
            neighbours.add(found.meeting().seenFromLeft(found.other()));
            notices.put(id, notice(found.other(), found.meeting().seenFromRight(self)));
        });
        profiles.put(seat, asker);
        index(seat, asker);
        Note answer = new Note(asker.getVersion(), Integer.parseInt(message.key()), related.capped(), neighbours);
        context.forward(message.withKey(asker.getArticleId()).withValue(answer));
        notices.forEach((id, note) -> context.forward(message.withKey(id).withValue(note)));
    }

    /** What is kept in memory of an article, so that reports are compared, and told of each other, without a look into the store. */
    private record Report(int version, long orderedAt, StoryVector vector) {
        static Report of(Profile profile) {
            return new Report(
                    profile.getVersion(),
                    profile.getOrderedAt().toEpochMilli(),
                    StoryVector.fromBytes(profile.getVector()));
        }

        Party party(String seat) {
            return new Party(seat.substring(seat.indexOf(SLASH) + 1), version, Instant.ofEpochMilli(orderedAt));
        }
    }

    private record Found(Party other, Meeting meeting) {}

    /**
     * Everyone in this shard that turns out to be related to an article.
     *
     * @param byId by article id
     * @param capped true when not all that share a key with it were compared
     */
    private record Related(Map<String, Found> byId, boolean capped) {}

    /**
     * Compares an article, itself not in the index, with those that it meets. As reports they are compared by what is in memory;
     * a profile is read of those alone that met as copies.
     */
    private Related related(String asking, Profile article) {
        Entry asker = entry(asking, article);
        Met asCopies = copies.under(KeyBytes.read(article.getCopyKeys()), asker);
        Met asStory = stories.under(KeyBytes.read(article.getStoryKeys()), asker);
        Set<String> met = new HashSet<>(asCopies.ids());
        met.addAll(asStory.ids());
        Report report = article.getVector().hasRemaining() ? Report.of(article) : null;
        Map<String, Found> related = new TreeMap<>();
        for (String seat : met) {
            double story = asStory.ids().contains(seat) ? similarity(report, reports.get(seat)) : 0;
            Found found = asCopies.ids().contains(seat) ? compared(article, seat, story) : reporting(seat, story);
            if (found != null && found.meeting().related()) {
                related.put(found.other().id(), found);
            }
        }
        return new Related(related, asCopies.capped() || asStory.capped());
    }

    private @Nullable Found compared(Profile article, String seat, double story) {
        Profile other = profiles.get(seat);
        return other == null ? null : new Found(Party.of(other), new Meeting(verdict(article, other), story));
    }

    private @Nullable Found reporting(String seat, double story) {
        Report other = reports.get(seat);
        return other == null || story == 0 ? null : new Found(other.party(seat), new Meeting(CopyVerdict.NONE, story));
    }

    private double similarity(@Nullable Report left, @Nullable Report right) {
        return left == null || right == null
                ? 0
                : rules.story()
                        .of(left.vector(), right.vector(), Duration.ofMillis(right.orderedAt() - left.orderedAt()));
    }

    private CopyVerdict verdict(Profile left, Profile right) {
        Duration apart = Duration.between(left.getOrderedAt(), right.getOrderedAt());
        return apart.abs().compareTo(rules.copyWindow()) > 0
                ? CopyVerdict.NONE
                : CopyVerifier.verify(CopySketch.fromBytes(left.getSketch()), CopySketch.fromBytes(right.getSketch()));
    }

    /**
     * Of the earlier copies the first ones, among which is the original, and all later ones, for whom the article may be it. Of
     * those related by story only, a bounded number on either side of the article in time: whoever is among hundreds alike needs
     * no more to find its story, and each pair costs messages now and whenever one side changes.
     */
    private Map<String, Found> worthTelling(Party article, Map<String, Found> related) {
        Map<String, Found> worth = new TreeMap<>();
        Map<Boolean, List<Found>> sides = related.values().stream()
                .collect(Collectors.partitioningBy(found -> Party.ORDER.compare(found.other(), article) < 0));
        sides.forEach((earlier, side) -> {
            side.stream()
                    .filter(found -> found.meeting().isCopy())
                    .sorted(EARLIEST)
                    .limit(earlier ? MOST_ORIGINALS : Integer.MAX_VALUE)
                    .forEach(found -> worth.put(found.other().id(), found));
            List<Found> tellers =
                    side.stream().filter(found -> !found.meeting().isCopy()).toList();
            Shortlist.of(tellers, rules.mostTold(), STRONGEST, EARLIEST)
                    .forEach(found -> worth.put(found.other().id(), found));
        });
        return worth;
    }

    private static Note notice(Party to, Neighbour news) {
        return new Note(to.version(), UNASKED, false, List.of(news));
    }

    private void index(String seat, Profile profile) {
        Entry entry = entry(seat, profile);
        copies.add(entry, KeyBytes.read(profile.getCopyKeys()));
        long[] storyKeys = KeyBytes.read(profile.getStoryKeys());
        if (storyKeys.length > 0) {
            stories.add(entry, storyKeys);
            reports.put(seat, Report.of(profile));
        }
    }

    private static Entry entry(String seat, Profile profile) {
        return new Entry(seat, profile.getOrderedAt().toEpochMilli(), CopyVerifier.sameTextKey(profile.getSketch()));
    }

    private void unindex(String seat, Profile profile) {
        copies.remove(seat, KeyBytes.read(profile.getCopyKeys()));
        stories.remove(seat, KeyBytes.read(profile.getStoryKeys()));
        reports.remove(seat);
    }

    private void forget(String seat, Profile profile) {
        unindex(seat, profile);
        Removal.of(profiles, seat);
    }

    @Override
    public void close() {
        if (loading != null) {
            watch.loaded(context.taskId().partition());
        }
    }
}
