package io.wireroom.enrich;

import io.wireroom.enrich.record.Note;
import io.wireroom.schemas.serde.AvroSerde;
import io.wireroom.schemas.topic.Cleanup;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topic.Spread;
import java.time.Duration;

/** The one topic of the enrichment's own that Kafka Streams cannot make, because the topology both writes and reads it. */
public final class EnrichTopics {
    /** Messages to articles: answers of shards, notices, and where neighbours stand. */
    public static final Topic<Note> NOTES = new Topic<>(
            "wireroom.enrich.notes",
            AvroSerde.of(Note.class),
            "article id",
            Spread.WIDE,
            Cleanup.READ,
            Duration.ZERO,
            "Between the enrichment's own steps: what an article is told of its neighbours.");

    private EnrichTopics() {}
}
