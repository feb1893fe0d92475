package io.wireroom.enrich.lookup;

import io.wireroom.enrich.record.StoryChange;
import io.wireroom.schemas.record.StoryArticle;
import io.wireroom.schemas.serde.AvroSerde;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads stories from the store of their members; the one class here that knows how its keys are made. */
final class StoryReader {
    private static final AvroSerde<StoryArticle> ARTICLE = AvroSerde.of(StoryArticle.class);
    private static final char LAST = '\uffff';

    private StoryReader() {}

    /**
     * A story's members.
     *
     * @param count how many there are
     * @param first the first of them, in order of publication
     */
    record Members(int count, List<StoryArticle> first) {}

    /** @param limit members given at most */
    static Members members(ReadOnlyKeyValueStore<String, StoryChange> store, String story, int limit) {
        List<StoryArticle> members = new ArrayList<>();
        try (KeyValueIterator<String, StoryChange> all = store.range(story + "/", story + "0")) {
            all.forEachRemaining(
                    entry -> entry.value.getArticle().map(StoryReader::article).ifPresent(members::add));
        }
        members.sort(Comparator.comparing(StoryArticle::getPublishedAt).thenComparing(StoryArticle::getId));
        return new Members(members.size(), List.copyOf(members.subList(0, Math.min(limit, members.size()))));
    }

    /** Ids of stories that begin so, {@code most} at most. */
    static Set<String> beginning(ReadOnlyKeyValueStore<String, StoryChange> store, String beginning, int most) {
        Set<String> ids = new TreeSet<>();
        try (KeyValueIterator<String, StoryChange> all = store.range(beginning, beginning + LAST)) {
            while (all.hasNext() && ids.size() < most) {
                String key = all.next().key;
                ids.add(key.substring(0, key.indexOf('/')));
            }
        }
        return ids;
    }

    private static StoryArticle article(ByteBuffer encoded) {
        byte[] bytes = new byte[encoded.remaining()];
        encoded.duplicate().get(bytes);
        return ARTICLE.deserializer().deserialize("", bytes);
    }
}
