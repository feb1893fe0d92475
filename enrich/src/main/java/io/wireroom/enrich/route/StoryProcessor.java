package io.wireroom.enrich.route;

import io.wireroom.enrich.record.StoryChange;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryArticle;
import io.wireroom.schemas.serde.AvroSerde;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the articles of each story and emits the story whenever one enters, changes or leaves; a story that nobody is left
 * in is emitted once with no articles. The store's keys are story id, slash, article id, so that a story is one range.
 */
public final class StoryProcessor implements Processor<String, StoryChange, String, Story> {
    /** Name of the store. */
    public static final String STORE = "story-articles";

    private static final AvroSerde<StoryArticle> ARTICLE = AvroSerde.of(StoryArticle.class);
    private static final Duration SWEEP = Duration.ofMinutes(10);

    private ProcessorContext<String, Story> context;
    private KeyValueStore<String, StoryChange> members;
    private long lastRevision;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    public StoryProcessor() {}

    @Override
    public void init(ProcessorContext<String, Story> context) {
        this.context = context;
        this.members = context.getStateStore(STORE);
        context.schedule(SWEEP, PunctuationType.STREAM_TIME, now -> forgetExpired(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, StoryChange> message) {
        String key = message.key() + "/" + message.value().getArticleId();
        StoryChange before = members.get(key);
        StoryChange change = message.value();
        boolean leaves = change.getArticle().isEmpty();
        if (leaves ? before == null : change.equals(before)) {
            return;
        }
        members.put(key, leaves ? null : change);
        context.forward(message.withValue(summed(message.key())));
    }

    private Story summed(String story) {
        List<StoryArticle> articles = new ArrayList<>();
        try (KeyValueIterator<String, StoryChange> all = members.range(story + "/", story + "0")) {
            all.forEachRemaining(entry ->
                    entry.value.getArticle().map(StoryProcessor::article).ifPresent(articles::add));
        }
        long now = context.currentSystemTimeMs();
        lastRevision = Math.max(lastRevision + 1, now);
        Instant at = Instant.ofEpochMilli(now);
        return articles.isEmpty()
                ? StoryBook.empty(story, lastRevision, at)
                : StoryBook.of(story, articles, lastRevision, at);
    }

    private static StoryArticle article(ByteBuffer encoded) {
        byte[] bytes = new byte[encoded.remaining()];
        encoded.duplicate().get(bytes);
        return ARTICLE.deserializer().deserialize("", bytes);
    }

    private void forgetExpired(Instant now) {
        List<String> expired = new ArrayList<>();
        try (KeyValueIterator<String, StoryChange> all = members.all()) {
            while (all.hasNext()) {
                KeyValue<String, StoryChange> entry = all.next();
                if (entry.value.getExpiresAt().isBefore(now)) {
                    expired.add(entry.key);
                }
            }
        }
        expired.forEach(members::delete);
    }
}
