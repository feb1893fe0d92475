package io.wireroom.enrich.candidate;

import io.wireroom.enrich.copy.CopyFeatures;
import io.wireroom.enrich.record.Profile;
import io.wireroom.enrich.story.StoryFeatures;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Splits an article's blocking keys among the shards that own them: one message a shard, however many keys. */
public final class Profiles {
    private final int shards;

    /** @param shards number of shards, which is the number of partitions of the topic between */
    public Profiles(int shards) {
        this.shards = shards;
    }

    /** A profile and the shard it goes to. */
    public record Addressed(int shard, Profile profile) {
        /** The message key: the shard's number. */
        public String key() {
            return Integer.toString(shard);
        }
    }

    /**
     * The messages of an article.
     *
     * @param start id, version, order and expiry already set
     * @param first true for a first version; a later one goes to all shards, so that none keeps the keys of an old one
     */
    public List<Addressed> split(Profile.Builder start, CopyFeatures copy, StoryFeatures story, boolean first) {
        ByteBuffer sketch = copy.sketch().toBytes();
        ByteBuffer vector = story.vector().toBytes();
        List<Addressed> messages = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            long[] copyKeys = KeyBytes.of(shard, shards, copy.keys());
            long[] storyKeys = KeyBytes.of(shard, shards, story.keys());
            if (!first || copyKeys.length + storyKeys.length > 0) {
                messages.add(new Addressed(
                        shard,
                        start.setCopyKeys(KeyBytes.write(copyKeys))
                                .setStoryKeys(KeyBytes.write(storyKeys))
                                .setSketch(copyKeys.length == 0 ? ByteBuffer.allocate(0) : sketch)
                                .setVector(storyKeys.length == 0 ? ByteBuffer.allocate(0) : vector)
                                .build()));
            }
        }
        return messages;
    }

    /** Sends each message to the partition that its key names. */
    public static StreamPartitioner<String, Profile> partitioner() {
        return (topic, shard, profile, partitions) -> Optional.of(Set.of(Integer.parseInt(shard)));
    }
}
