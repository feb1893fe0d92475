package io.wireroom.enrich;

import io.wireroom.enrich.record.Note;
import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.schemas.serde.AvroSerde;
import io.wireroom.schemas.topic.Cleanup;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topic.Spread;
import io.wireroom.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;

/** The topics of the enrichment's own that Kafka Streams does not make. */
public final class EnrichTopics {
    /** Messages to articles; the topology both writes and reads them: answers of shards, notices, and where neighbours stand. */
    public static final Topic<Note> NOTES = new Topic<>(
            "wireroom.enrich.notes",
            AvroSerde.of(Note.class),
            "article id",
            Spread.WIDE,
            Cleanup.READ,
            Duration.ZERO,
            "Between the enrichment's own steps: what an article is told of its neighbours.");

    /** Articles to be tagged anew, as they were emitted last. */
    public static final Topic<EnrichedArticle> REPLAYS = new Topic<>(
            "wireroom.replays",
            Topics.ENRICHED.valueSerde(),
            "article id",
            Spread.WIDE,
            Cleanup.READ,
            Duration.ZERO,
            "From wireroom replay to the enrichment: articles to be tagged anew.");

    /** All of them. They have as many partitions as the articles, with which they share stores. */
    public static final List<Topic<?>> ALL = List.of(NOTES, REPLAYS);

    private EnrichTopics() {}
}
