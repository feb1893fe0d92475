package io.wireroom.enrich;

import io.wireroom.enrich.candidate.CandidateProcessor;
import io.wireroom.enrich.candidate.Profiles;
import io.wireroom.enrich.intake.IntakeProcessor;
import io.wireroom.enrich.intake.ReplayProcessor;
import io.wireroom.enrich.record.Listener;
import io.wireroom.enrich.record.Note;
import io.wireroom.enrich.record.Profile;
import io.wireroom.enrich.record.Resolution;
import io.wireroom.enrich.record.StoryChange;
import io.wireroom.enrich.record.StoryMember;
import io.wireroom.enrich.record.StoryTally;
import io.wireroom.enrich.record.VersionState;
import io.wireroom.enrich.resolve.Emitted;
import io.wireroom.enrich.resolve.Listeners;
import io.wireroom.enrich.resolve.ResolveProcessor;
import io.wireroom.enrich.route.Routed;
import io.wireroom.enrich.route.StoryProcessor;
import io.wireroom.enrich.route.Written;
import io.wireroom.schemas.serde.AvroSerde;
import io.wireroom.schemas.topic.Topic;
import io.wireroom.schemas.topic.Topics;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * The enrichment: an article is taken in (versioned, tagged, profiled), its profile meets others at the shards of its
 * blocking keys, the answers come back to its own partition where copy and story are decided, and the result is routed. Articles of the past come back to be tagged
 * anew.
 */
public final class EnrichTopology {
    private static final String PROFILES = "profiles";

    private EnrichTopology() {}

    /** Whether a topic is that between the intake and the shards; Streams puts the application's id before its name. */
    static boolean isOfProfiles(String topic) {
        return topic.endsWith("-" + PROFILES + "-repartition");
    }

    /** The topology; the same parts always give the same shape. */
    public static Topology build(EnrichParts parts) {
        StreamsBuilder builder = new StreamsBuilder();
        addStores(builder);

        KStream<String, SpecificRecord> taken = read(builder, Topics.ARTICLES)
                .process(
                        () -> new IntakeProcessor(parts.intake()),
                        Named.as("intake"),
                        IntakeProcessor.VERSIONS,
                        ResolveProcessor.ARTICLES,
                        ResolveProcessor.RESOLUTIONS,
                        Listeners.STORE);

        pick(taken, Profile.class)
                .repartition(byShard(parts.settings().caps().shards()))
                .process(
                        () -> new CandidateProcessor(parts.meeting(), parts.ledger()),
                        Named.as("candidates"),
                        CandidateProcessor.STORE)
                .to(EnrichTopics.NOTES.name(), produced(EnrichTopics.NOTES));

        KStream<String, Object> replayed = read(builder, EnrichTopics.REPLAYS)
                .process(
                        () -> new ReplayProcessor(parts.tagging(), parts.ledger()::replayed),
                        Named.as("replay"),
                        ResolveProcessor.ARTICLES,
                        ResolveProcessor.RESOLUTIONS);

        KStream<String, Object> resolved = read(builder, EnrichTopics.NOTES)
                .merge(pick(taken, Note.class))
                .merge(pick(replayed, Note.class))
                .process(
                        () -> new ResolveProcessor(parts.resolving(), parts.ledger()),
                        Named.as("resolve"),
                        ResolveProcessor.ARTICLES,
                        ResolveProcessor.RESOLUTIONS,
                        Listeners.STORE);

        pick(resolved, Note.class).to(EnrichTopics.NOTES.name(), produced(EnrichTopics.NOTES));

        pick(resolved, StoryChange.class)
                .repartition(Repartitioned.<String, StoryChange>as("stories")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(AvroSerde.of(StoryChange.class)))
                .process(
                        () -> new StoryProcessor(parts.ledger()),
                        Named.as("stories"),
                        StoryProcessor.STORE,
                        StoryProcessor.TALLIES)
                .to(Topics.STORIES.name(), produced(Topics.STORIES));

        KStream<String, Written> enriched = pick(resolved, Emitted.class)
                .merge(pick(replayed, Emitted.class))
                .mapValues(Written::of);
        enriched.mapValues(Written::article)
                .to(Topics.ENRICHED.name(), Produced.with(Topics.ENRICHED.keySerde(), Serdes.ByteArray()));
        enriched.flatMapValues(written -> Routed.of(written, parts.routes()))
                .to((id, routed, context) -> routed.topic(), Produced.with(Serdes.String(), Routed.serde()));
        return builder.build();
    }

    private static void addStores(StreamsBuilder builder) {
        addStore(builder, IntakeProcessor.VERSIONS, AvroSerde.of(VersionState.class));
        addStore(builder, ResolveProcessor.ARTICLES, Topics.ENRICHED.valueSerde());
        addStore(builder, ResolveProcessor.RESOLUTIONS, AvroSerde.of(Resolution.class));
        addStore(builder, Listeners.STORE, AvroSerde.of(Listener.class));
        addStore(builder, CandidateProcessor.STORE, AvroSerde.of(Profile.class));
        addStore(builder, StoryProcessor.STORE, AvroSerde.of(StoryMember.class));
        addStore(builder, StoryProcessor.TALLIES, AvroSerde.of(StoryTally.class));
    }

    private static <V> void addStore(StreamsBuilder builder, String name, Serde<V> values) {
        builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled()
                .withLoggingEnabled(Map.of()));
    }

    private static <V> KStream<String, V> read(StreamsBuilder builder, Topic<V> topic) {
        return builder.stream(topic.name(), Consumed.with(topic.keySerde(), topic.valueSerde()));
    }

    private static <V> Produced<String, V> produced(Topic<V> topic) {
        return Produced.with(topic.keySerde(), topic.valueSerde());
    }

    private static Repartitioned<String, Profile> byShard(int shards) {
        return Repartitioned.<String, Profile>as(PROFILES)
                .withKeySerde(Serdes.String())
                .withValueSerde(AvroSerde.of(Profile.class))
                .withStreamPartitioner(Profiles.partitioner())
                .withNumberOfPartitions(shards);
    }

    private static <V> KStream<String, V> pick(KStream<String, ?> stream, Class<V> type) {
        return stream.filter((key, value) -> type.isInstance(value)).mapValues(type::cast);
    }
}
