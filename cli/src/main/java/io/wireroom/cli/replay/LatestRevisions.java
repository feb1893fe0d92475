package io.wireroom.cli.replay;

import io.wireroom.cli.kafka.ReadFrom;
import io.wireroom.cli.kafka.TopicReader;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Which record of {@code wireroom.enriched} is an article's last: an id stands in one partition, so that its greatest offset
 * tells. About 150 bytes an article. Not thread-safe.
 */
final class LatestRevisions {
    /** The same topic, its values left as bytes. */
    private static final Topic<byte[]> UNREAD = new Topic<>(
            Topics.ENRICHED.name(),
            Serdes.ByteArray(),
            Topics.ENRICHED.keyedBy(),
            Topics.ENRICHED.spread(),
            Topics.ENRICHED.cleanup(),
            Topics.ENRICHED.retention(),
            Topics.ENRICHED.purpose());

    private final Map<String, Long> offsets = new HashMap<>();

    private LatestRevisions() {}

    static LatestRevisions read(TopicReader reader, ReadFrom start) {
        LatestRevisions latest = new LatestRevisions();
        reader.readToEnd(
                UNREAD,
                start,
                read -> latest.offsets.put(read.record().key(), read.record().offset()));
        return latest;
    }

    int size() {
        return offsets.size();
    }

    /** Reads the topic again and hands on the last record of each article. */
    void forEach(TopicReader reader, ReadFrom start, BiConsumer<ConsumerRecord<String, byte[]>, EnrichedArticle> sink) {
        reader.readToEnd(Topics.ENRICHED, start, read -> {
            Long last = offsets.get(read.record().key());
            EnrichedArticle article = read.value();
            if (last != null && last == read.record().offset() && article != null) {
                sink.accept(read.record(), article);
            }
        });
    }
}
