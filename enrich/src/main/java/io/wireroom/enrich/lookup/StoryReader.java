package io.wireroom.enrich.lookup;

import io.wireroom.enrich.record.StoryMember;
import io.wireroom.enrich.record.StoryTally;
import io.wireroom.enrich.route.StoryMembers;
import io.wireroom.schemas.record.StoryArticle;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads stories from the stores of their members and of what is counted of them. */
final class StoryReader {
    private static final char LAST = '\uffff';

    private StoryReader() {}

    /**
     * A story's members.
     *
     * @param count articles in the story, those included whose window is over and that are no longer kept
     * @param first the first of those kept, in order of publication
     */
    record Members(int count, List<StoryArticle> first) {
        Members {
            first = List.copyOf(first);
        }
    }

    /** @param limit members given at most */
    static Members members(
            ReadOnlyKeyValueStore<String, StoryTally> tallies,
            ReadOnlyKeyValueStore<String, StoryMember> members,
            String story,
            int limit) {
        StoryTally tally = tallies.get(story);
        return new Members(tally == null ? 0 : tally.getArticles(), StoryMembers.of(members, story, limit));
    }

    /** Ids of stories with articles that begin so, {@code most} at most. */
    static Set<String> beginning(ReadOnlyKeyValueStore<String, StoryTally> tallies, String beginning, int most) {
        Set<String> ids = new TreeSet<>();
        try (KeyValueIterator<String, StoryTally> all = tallies.range(beginning, beginning + LAST)) {
            all.forEachRemaining(entry -> {
                if (entry.value.getArticles() > 0 && ids.size() < most) {
                    ids.add(entry.key);
                }
            });
        }
        return ids;
    }
}
