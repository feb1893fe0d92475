package io.wireroom.enrich.route;

import io.wireroom.enrich.record.StoryMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Goes through the articles of stories a bounded number at a time and forgets those whose window is over. Not thread-safe. */
final class StorySweep {
    private final KeyValueStore<String, StoryMember> members;
    private final StoryRegister register;
    private Instant now = Instant.MIN;
    private @Nullable String next;

    StorySweep(KeyValueStore<String, StoryMember> members, StoryRegister register) {
        this.members = members;
        this.register = register;
    }

    /** Begins to go through all, unless that is under way. */
    void begin(Instant at) {
        now = at;
        next = next == null ? "" : next;
    }

    /** Goes through so many more. */
    void step(int most) {
        if (next == null) {
            return;
        }
        List<KeyValue<String, StoryMember>> expired = new ArrayList<>();
        next = lookAt(most, next, expired);
        expired.forEach(one -> register.forget(one.key, one.value));
    }

    /** Where to go on; null at the end. */
    private @Nullable String lookAt(int most, String from, List<KeyValue<String, StoryMember>> expired) {
        try (KeyValueIterator<String, StoryMember> all = members.range(from, null)) {
            String last = from;
            for (int i = 0; i < most; i++) {
                if (!all.hasNext()) {
                    return null;
                }
                KeyValue<String, StoryMember> one = all.next();
                last = one.key;
                if (isOver(one.value)) {
                    expired.add(one);
                }
            }
            return StoryKeys.next(last);
        }
    }

    /** The record under the id of an article that is still there goes with the article. */
    private boolean isOver(StoryMember member) {
        boolean sweepable =
                member.getArticle().isPresent() || member.getMovedTo().isPresent();
        return sweepable && member.getExpiresAt().isBefore(now);
    }
}
