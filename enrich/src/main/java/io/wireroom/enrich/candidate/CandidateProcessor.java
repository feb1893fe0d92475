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
import io.wireroom.enrich.sweep.Sweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One shard of the blocking keys. It answers an article with the neighbours that it meets here and tells each of them about
 * the article, so that both sides of a pair learn of each other whichever came first. The store holds one profile an
 * article; the index over its keys lies in memory and is rebuilt from the store.
 */
public final class CandidateProcessor implements Processor<String, Profile, String, Note> {
    /** Name of the store of profiles; keys are shard, slash, article id: one process may hold several shards. */
    public static final String STORE = "profiles";

    private static final int UNASKED = -1;

    /** Earlier copies that an article is told of by one shard. */
    private static final int MOST_ORIGINALS = 8;

    /** Of those with its very own words, which are copies of one another; more than one, as the first may change its text. */
    private static final int MOST_REPEATS = 3;

    private static final Comparator<Profile> BY_TIME =
            Comparator.comparing(Profile::getOrderedAt).thenComparing(Profile::getArticleId);
    private static final Comparator<Found> EARLIEST = Comparator.comparing(Found::profile, BY_TIME);
    private static final Comparator<Found> STRONGEST = Comparator.comparingDouble(
                    (Found found) -> found.meeting().story())
            .reversed()
            .thenComparing(EARLIEST);

    private final MeetingRules rules;
    private final Map<String, Report> reports = new HashMap<>();
    private MeetingIndex copies;
    private MeetingIndex stories;
    private ProcessorContext<String, Note> context;
    private KeyValueStore<String, Profile> profiles;
    private Sweep<Profile> sweep;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    public CandidateProcessor(MeetingRules rules) {
        this.rules = rules;
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
        try (KeyValueIterator<String, Profile> all = profiles.all()) {
            all.forEachRemaining(entry -> index(entry.key, entry.value));
        }
        this.sweep = new Sweep<>(profiles, (one, time) -> one.getExpiresAt().isBefore(time), this::forget);
    }

    @Override
    public void process(Record<String, Profile> message) {
        sweep.recordCame(context.currentStreamTimeMs());
        Profile asker = message.value();
        String seat = message.key() + "/" + asker.getArticleId();
        Profile former = profiles.get(seat);
        if (former != null && former.getVersion() > asker.getVersion()) {
            return;
        }
        Map<String, Note> notices = new TreeMap<>();
        if (former != null) {
            unindex(seat, former);
            related(seat, former)
                    .byId()
                    .forEach((id, found) -> notices.put(id, notice(found.profile(), Meeting.gone(asker))));
        }
        Related related = related(seat, asker);
        List<Neighbour> neighbours = new ArrayList<>();
        worthTelling(asker, related.byId()).forEach((id, found) -> {
            neighbours.add(found.meeting().seenFromLeft(found.profile()));
            notices.put(id, notice(found.profile(), found.meeting().seenFromRight(asker)));
        });
        profiles.put(seat, asker);
        index(seat, asker);
        Note answer = new Note(asker.getVersion(), Integer.parseInt(message.key()), related.capped(), neighbours);
        context.forward(message.withKey(asker.getArticleId()).withValue(answer));
        notices.forEach((id, note) -> context.forward(message.withKey(id).withValue(note)));
    }

    /** What is kept in memory of an article, so that most pairs are compared without a look into the store. */
    private record Report(long orderedAt, StoryVector vector) {
        static Report of(Profile profile) {
            return new Report(profile.getOrderedAt().toEpochMilli(), StoryVector.fromBytes(profile.getVector()));
        }
    }

    private record Found(Profile profile, Meeting meeting) {}

    /**
     * Everyone in this shard that turns out to be related to an article.
     *
     * @param byId by article id
     * @param capped true when not all that share a key with it were compared
     */
    private record Related(Map<String, Found> byId, boolean capped) {}

    /**
     * Compares an article, itself not in the index, with those that it meets. As reports they are compared by what is in memory;
     * a profile is read of those alone that met as copies or turn out to report the same.
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
            boolean asCopy = asCopies.ids().contains(seat);
            Profile other = asCopy || story > 0 ? profiles.get(seat) : null;
            if (other != null) {
                Meeting meeting = new Meeting(asCopy ? verdict(article, other) : CopyVerdict.NONE, story);
                if (meeting.related()) {
                    related.put(other.getArticleId(), new Found(other, meeting));
                }
            }
        }
        return new Related(related, asCopies.capped() || asStory.capped());
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
    private Map<String, Found> worthTelling(Profile article, Map<String, Found> related) {
        Map<String, Found> worth = new TreeMap<>();
        Map<Boolean, List<Found>> sides = related.values().stream()
                .collect(Collectors.partitioningBy(found -> BY_TIME.compare(found.profile(), article) < 0));
        sides.forEach((earlier, side) -> {
            side.stream()
                    .filter(found -> found.meeting().isCopy())
                    .sorted(EARLIEST)
                    .limit(earlier ? MOST_ORIGINALS : Integer.MAX_VALUE)
                    .forEach(found -> worth.put(found.profile().getArticleId(), found));
            List<Found> tellers =
                    side.stream().filter(found -> !found.meeting().isCopy()).toList();
            Shortlist.of(tellers, rules.mostTold(), STRONGEST, EARLIEST)
                    .forEach(found -> worth.put(found.profile().getArticleId(), found));
        });
        return worth;
    }

    private static Note notice(Profile to, Neighbour news) {
        return new Note(to.getVersion(), UNASKED, false, List.of(news));
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
        profiles.delete(seat);
    }
}
