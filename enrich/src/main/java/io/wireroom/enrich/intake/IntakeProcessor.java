package io.wireroom.enrich.intake;

import io.wireroom.enrich.candidate.Profiles.Addressed;
import io.wireroom.enrich.copy.CopyFeatures;
import io.wireroom.enrich.intake.IntakeWatch.Fate;
import io.wireroom.enrich.record.Note;
import io.wireroom.enrich.record.Profile;
import io.wireroom.enrich.record.Resolution;
import io.wireroom.enrich.record.VersionState;
import io.wireroom.enrich.reject.EnrichProblem;
import io.wireroom.enrich.reject.UnusableRecordException;
import io.wireroom.enrich.resolve.Listeners;
import io.wireroom.enrich.resolve.Resolutions;
import io.wireroom.enrich.resolve.Resolutions.Opening;
import io.wireroom.enrich.resolve.ResolveProcessor;
import io.wireroom.enrich.story.StoryFeatures;
import io.wireroom.enrich.sweep.Removal;
import io.wireroom.enrich.sweep.Sweep;
import io.wireroom.enrich.text.Words;
import io.wireroom.enrich.version.Notices;
import io.wireroom.enrich.version.Versions;
import io.wireroom.enrich.version.Versions.Step;
import io.wireroom.schemas.record.Article;
import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes an article in: tells its version, tags and profiles it, opens its resolution, and forwards a {@link Profile} to
 * each shard that owns one of its keys (key: the shard) and a {@link Note} that the resolution is open (key: the article
 * id). Everything that can fail on bad input happens before the first store is written, so that a rejected article leaves
 * no trace and can be retried.
 */
public final class IntakeProcessor implements Processor<String, Article, String, SpecificRecord> {
    /** Name of the store of {@link VersionState}s, by article id. */
    public static final String VERSIONS = "versions";

    private static final int UNASKED = -1;

    private final Intake intake;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, VersionState> versions;
    private KeyValueStore<String, EnrichedArticle> articles;
    private KeyValueStore<String, Resolution> resolutions;
    private Listeners listeners;
    private Sweep<VersionState> oldVersions;
    private Sweep<Resolution> oldArticles;

    /** Articles whose window is over and that still have listeners, and from which listener on. */
    private final Map<String, String> leaving = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    public IntakeProcessor(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.versions = context.getStateStore(VERSIONS);
        this.articles = context.getStateStore(ResolveProcessor.ARTICLES);
        this.resolutions = context.getStateStore(ResolveProcessor.RESOLUTIONS);
        this.listeners = new Listeners(context.getStateStore(Listeners.STORE));
        this.oldVersions = new Sweep<>(
                versions, (one, time) -> one.getExpiresAt().isBefore(time), (id, one) -> Removal.of(versions, id));
        this.oldArticles = new Sweep<>(
                resolutions,
                (one, time) -> one.getSettled() && one.getExpiresAt().isBefore(time),
                (id, one) -> {
                    if (!leaving.containsKey(id)) {
                        forget(id);
                    }
                });
        leaving.clear();
    }

    @Override
    public void process(Record<String, Article> message) {
        oldVersions.recordCame(context.currentStreamTimeMs());
        oldArticles.recordCame(context.currentStreamTimeMs());
        if (!leaving.isEmpty()) {
            forget(leaving.keySet().iterator().next());
        }
        Article article = usable(message);
        Instant at = Instant.ofEpochMilli(message.timestamp());
        @Nullable VersionState known = versions.get(article.getId());
        Step step =
                intake.versions().next(known, () -> Optional.ofNullable(articles.get(article.getId())), article, at);
        if (step.isNewText()) {
            EnrichedArticle tagged = tagged(article, step);
            List<Addressed> profiles = profiles(tagged, at);
            versions.put(article.getId(), step.state());
            open(tagged, profiles, release(message), at);
            profiles.forEach(p -> context.forward(message.withKey(p.key()).withValue(p.profile())));
            context.forward(message.withValue(new Note(tagged.getVersion(), UNASKED, false, List.of())));
        } else {
            versions.put(article.getId(), step.state());
        }
        intake.watch().taken(known == null ? Fate.NEW : step.isNewText() ? Fate.CHANGED : Fate.UNCHANGED);
    }

    private static Article usable(Record<String, Article> message) {
        Article article = message.value();
        if (article == null) {
            throw new UnusableRecordException(EnrichProblem.NO_VALUE, "a record without a value is no article");
        }
        if (!article.getId().equals(message.key())) {
            throw new UnusableRecordException(
                    EnrichProblem.KEY_MISMATCH, "the key " + message.key() + " is not the id " + article.getId());
        }
        return article;
    }

    private EnrichedArticle tagged(Article article, Step step) {
        Tagging.Tagged tags = intake.tagging().tag(article);
        return new EnrichedArticle(
                article,
                step.state().getVersion(),
                0L,
                step.state().getFirstSeenAt(),
                step.change().orElse(null),
                Notices.of(article).orElse(null),
                tags.actors(),
                tags.topics(),
                null,
                null,
                false,
                false,
                tags.taxonomyVersion(),
                step.state().getFirstSeenAt());
    }

    private List<Addressed> profiles(EnrichedArticle tagged, Instant at) {
        Article article = tagged.getArticle();
        Words words = Words.of(article.getTitle(), Versions.text(article));
        Profile.Builder start = Profile.newBuilder()
                .setArticleId(article.getId())
                .setVersion(tagged.getVersion())
                .setOrderedAt(OrderTime.of(tagged))
                .setExpiresAt(expiresAt(tagged, at));
        return intake.profiles()
                .split(start, CopyFeatures.of(words), StoryFeatures.of(words), tagged.getVersion() == 1);
    }

    /**
     * A version that still waits for answers is emitted before a newer one takes its place, so that none is passed over.
     *
     * @return the resolution of the version before; null where there was none
     */
    private @Nullable Resolution release(Record<String, Article> message) {
        Resolution former = resolutions.get(message.key());
        if (former == null || former.getSettled()) {
            return former;
        }
        Note now = new Note(former.getVersion(), ResolveProcessor.DECIDE_NOW, false, List.of());
        context.forward(message.withValue(now));
        return resolutions.get(message.key());
    }

    private void open(EnrichedArticle tagged, List<Addressed> profiles, @Nullable Resolution former, Instant at) {
        String id = tagged.getArticle().getId();
        List<Integer> shards =
                new ArrayList<>(profiles.stream().map(Addressed::shard).toList());
        Opening opening = new Opening(
                former,
                tagged.getVersion(),
                OrderTime.of(tagged),
                expiresAt(tagged, at),
                former == null ? List.of() : LeftTopics.of(former, articles.get(id), tagged.getTopics()));
        if (former != null) {
            listeners.forget(id); // those of the new text are met anew
            leaving.remove(id);
        }
        articles.put(id, tagged);
        resolutions.put(id, Resolutions.open(opening, shards, Instant.ofEpochMilli(context.currentSystemTimeMs())));
    }

    private Instant expiresAt(EnrichedArticle tagged, Instant at) {
        Instant ordered = OrderTime.of(tagged);
        return (ordered.isAfter(at) ? ordered : at).plus(intake.window());
    }

    /**
     * The window of an article is over. What the original of a flood is listened to by are hundreds of thousands, and go little
     * by little; the article stays until then, so that the sweep finds it again after a crash.
     */
    private void forget(String id) {
        String next = listeners.forgetSome(id, leaving.getOrDefault(id, Listeners.FIRST));
        if (next != null) {
            leaving.put(id, next);
        } else {
            leaving.remove(id);
            Removal.of(resolutions, id);
            Removal.of(articles, id);
        }
    }
}
