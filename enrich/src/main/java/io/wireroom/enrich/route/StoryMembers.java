package io.wireroom.enrich.route;

import io.wireroom.enrich.record.StoryMember;
import io.wireroom.schemas.record.StoryArticle;
import io.wireroom.schemas.serde.AvroSerde;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The articles of one story in the store {@link StoryProcessor#STORE}. However many they are, it reads what is asked for. */
public final class StoryMembers {
    private static final AvroSerde<StoryArticle> ARTICLE = AvroSerde.of(StoryArticle.class);

    private final ReadOnlyKeyValueStore<String, StoryMember> store;
    private final String story;

    StoryMembers(ReadOnlyKeyValueStore<String, StoryMember> store, String story) {
        this.store = store;
        this.story = story;
    }

    /**
     * The first articles of a story in order of publication, copies among them; none where the store does not know the story.
     *
     * @param limit articles returned at most; at most twice as many are read
     */
    public static List<StoryArticle> of(ReadOnlyKeyValueStore<String, StoryMember> store, String storyId, int limit) {
        StoryMembers members = new StoryMembers(store, storyId);
        return Stream.concat(members.earliest(false, limit).stream(), members.earliest(true, limit).stream())
                .sorted()
                .limit(limit)
                .map(Listed::article)
                .toList();
    }

    /** The first copies, or the first representatives, in order of publication. */
    List<Listed> earliest(boolean copies, int limit) {
        return read(store.range(StoryKeys.before(story, copies), StoryKeys.behind(story, copies)), limit);
    }

    /** The last copies, or the last representatives, the last one first. */
    List<Listed> latest(boolean copies, int limit) {
        return read(store.reverseRange(StoryKeys.before(story, copies), StoryKeys.behind(story, copies)), limit);
    }

    private static List<Listed> read(KeyValueIterator<String, StoryMember> range, int limit) {
        List<Listed> read = new ArrayList<>();
        try (range) {
            while (read.size() < limit && range.hasNext()) {
                StoryMember member = range.next().value;
                member.getArticle()
                        .ifPresent(encoded -> read.add(new Listed(decoded(encoded), member.getFollowedAt())));
            }
        }
        return read;
    }

    static StoryArticle decoded(ByteBuffer encoded) {
        byte[] bytes = new byte[encoded.remaining()];
        encoded.duplicate().get(bytes);
        return ARTICLE.deserializer().deserialize("", bytes);
    }

    static ByteBuffer encoded(StoryArticle article) {
        return ByteBuffer.wrap(ARTICLE.serializer().serialize("", article));
    }
}
