package io.wireroom.enrich.intake;

import io.wireroom.enrich.record.Note;
import io.wireroom.enrich.record.Resolution;
import io.wireroom.enrich.reject.EnrichProblem;
import io.wireroom.enrich.reject.UnusableRecordException;
import io.wireroom.enrich.resolve.Emitted;
import io.wireroom.enrich.resolve.ResolveProcessor;
import io.wireroom.schemas.record.EnrichedArticle;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Tags articles of the past anew. One that is still kept, since others may meet it, gets its new tags where it is kept
 * and is emitted by its resolution, in order with whatever else happens to it: forwards a {@link Note} to itself. One
 * whose window is over is emitted as it was handed in, with new tags and a greater revision: forwards {@link Emitted};
 * its story, which is over too, keeps the tags that it had. An article whose tags are the same already is passed over.
 */
public final class ReplayProcessor implements Processor<String, EnrichedArticle, String, Object> {
    private final Tagging tagging;
    private final ReplayWatch watch;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, EnrichedArticle> articles;
    private KeyValueStore<String, Resolution> resolutions;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    public ReplayProcessor(Tagging tagging, ReplayWatch watch) {
        this.tagging = tagging;
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        this.articles = context.getStateStore(ResolveProcessor.ARTICLES);
        this.resolutions = context.getStateStore(ResolveProcessor.RESOLUTIONS);
    }

    @Override
    public void process(Record<String, EnrichedArticle> message) {
        EnrichedArticle handedIn = usable(message);
        Header taxonomy = message.headers().lastHeader(ReplayHeaders.TAXONOMY_OFFSET);
        if (taxonomy != null) {
            tagging.awaitTaxonomy(ReplayHeaders.offset(taxonomy));
        }
        EnrichedArticle kept = articles.get(message.key());
        Resolution resolution = resolutions.get(message.key());
        EnrichedArticle before = kept == null || resolution == null ? handedIn : kept;
        EnrichedArticle after = retagged(before);
        if (after.equals(before)) {
            watch.replayed(ReplayWatch.Fate.SAME);
        } else if (kept == null || resolution == null) {
            emit(message, before, after);
            watch.replayed(ReplayWatch.Fate.PAST);
        } else {
            keep(message, resolution, after);
            watch.replayed(ReplayWatch.Fate.KEPT);
        }
    }

    private static EnrichedArticle usable(Record<String, EnrichedArticle> message) {
        EnrichedArticle article = message.value();
        if (article == null) {
            throw new UnusableRecordException(EnrichProblem.NO_VALUE, "a record without a value is no article");
        }
        String id = article.getArticle().getId();
        if (!id.equals(message.key())) {
            throw new UnusableRecordException(
                    EnrichProblem.KEY_MISMATCH, "the key " + message.key() + " is not the id " + id);
        }
        return article;
    }

    private EnrichedArticle retagged(EnrichedArticle before) {
        Tagging.Tagged tags = tagging.tag(before.getArticle());
        return EnrichedArticle.newBuilder(before)
                .setActors(tags.actors())
                .setTopics(tags.topics())
                .setTaxonomyVersion(tags.taxonomyVersion())
                .build();
    }

    private void keep(Record<String, EnrichedArticle> message, Resolution resolution, EnrichedArticle after) {
        List<String> left = LeftTopics.of(resolution, articles.get(message.key()), after.getTopics());
        articles.put(message.key(), after);
        resolutions.put(
                message.key(), Resolution.newBuilder(resolution).setLeft(left).build());
        Note note = new Note(resolution.getVersion(), ResolveProcessor.RETAGGED, false, List.of());
        context.forward(message.<SpecificRecord>withValue(note));
    }

    private void emit(Record<String, EnrichedArticle> message, EnrichedArticle before, EnrichedArticle after) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        EnrichedArticle emitted = EnrichedArticle.newBuilder(after)
                .setRevision(Math.max(before.getRevision() + 1, now.toEpochMilli()))
                .setEnrichedAt(now)
                .build();
        List<String> left = LeftTopics.between(before.getTopics(), after.getTopics());
        context.forward(message.withValue(new Emitted(emitted, left)));
    }
}
