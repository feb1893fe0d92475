package io.wireroom.enrich.route;

import io.wireroom.enrich.record.StoryChange;
import io.wireroom.enrich.record.StoryMember;
import io.wireroom.enrich.record.StoryTally;
import io.wireroom.enrich.sweep.Removal;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryArticle;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the articles and the tally of each story. A change costs a few reads and writes, summing a story up a few hundred
 * reads, however many articles it has. Not thread-safe.
 */
final class StoryRegister {
    private final KeyValueStore<String, StoryMember> members;
    private final KeyValueStore<String, StoryTally> tallies;

    StoryRegister(KeyValueStore<String, StoryMember> members, KeyValueStore<String, StoryTally> tallies) {
        this.members = members;
        this.tallies = tallies;
    }

    /**
     * Takes in a change.
     *
     * @return whether the story is another now
     */
    boolean take(String story, StoryChange change) {
        Optional<ByteBuffer> article = change.getArticle();
        return article.isPresent() ? enters(story, change, article.get()) : leaves(story, change);
    }

    private boolean enters(String story, StoryChange change, ByteBuffer encoded) {
        String id = change.getArticleId();
        StoryArticle article = StoryMembers.decoded(encoded);
        StoryMember now = StoryMember.newBuilder()
                .setAt(article.getPublishedAt())
                .setCopy(article.getCopy())
                .setArticle(encoded)
                .setFollowedAt(change.getFollowedAt().orElse(null))
                .setExpiresAt(change.getExpiresAt())
                .build();
        StoryMember place = members.get(StoryKeys.place(story, id));
        StoryMember before = member(story, id, place);
        if (now.equals(before)) {
            return false;
        }
        Tally tally = tally(story);
        drop(story, id, before, tally);
        if (place != null) {
            place.getMovedTo().ifPresent(tally::backFrom);
        }
        tally.add(article);
        members.put(StoryKeys.member(story, now, id), now);
        members.put(StoryKeys.place(story, id), place(now, null));
        tallies.put(story, tally.toRecord());
        return true;
    }

    private boolean leaves(String story, StoryChange change) {
        String id = change.getArticleId();
        StoryMember before = member(story, id, members.get(StoryKeys.place(story, id)));
        if (before == null) {
            return false;
        }
        Tally tally = tally(story);
        drop(story, id, before, tally);
        String movedTo = change.getMovedTo().orElse(null);
        if (movedTo != null) {
            tally.movedTo(movedTo);
        }
        members.put(StoryKeys.place(story, id), movedTo == null ? null : place(before, movedTo));
        tallies.put(story, tally.toRecord());
        return true;
    }

    private @Nullable StoryMember member(String story, String id, @Nullable StoryMember place) {
        return place == null || place.getMovedTo().isPresent() ? null : members.get(StoryKeys.member(story, place, id));
    }

    private void drop(String story, String id, @Nullable StoryMember member, Tally tally) {
        if (member != null) {
            Removal.of(members, StoryKeys.member(story, member, id));
            member.getArticle().map(StoryMembers::decoded).ifPresent(tally::remove);
        }
    }

    private static StoryMember place(StoryMember member, @Nullable String movedTo) {
        return StoryMember.newBuilder()
                .setAt(member.getAt())
                .setCopy(member.getCopy())
                .setMovedTo(movedTo)
                .setExpiresAt(member.getExpiresAt())
                .build();
    }

    private Tally tally(String story) {
        StoryTally kept = tallies.get(story);
        return kept == null ? Tally.empty() : new Tally(kept);
    }

    /** The story as it is now, if that was not told yet; it is told then. */
    Optional<Story> tell(String story, long now) {
        Tally tally = tally(story);
        if (!tally.isChanged()) {
            return Optional.empty();
        }
        tally.told(now);
        boolean gone = tally.articles() == 0 && tally.mergedInto().isEmpty();
        tallies.put(story, gone ? null : tally.toRecord());
        Instant at = Instant.ofEpochMilli(now);
        if (tally.articles() == 0) {
            return Optional.of(StoryBook.empty(story, tally, at));
        }
        StoryExcerpt excerpt = StoryExcerpt.of(new StoryMembers(members, story), tally.copies() > 0);
        return Optional.of(StoryBook.of(story, tally, excerpt, at));
    }

    /** Forgets an article whose window is over, unless its story is still to be told; the story goes with its last article. */
    void forget(String key, StoryMember expired) {
        String story = StoryKeys.story(key);
        Tally tally = tally(story);
        if (tally.isChanged()) {
            return;
        }
        Removal.of(members, key);
        expired.getArticle().map(StoryMembers::decoded).ifPresent(article -> {
            tally.forget(article);
            Removal.of(members, StoryKeys.place(story, article.getId()));
        });
        tallies.put(story, tally.keepsNone() ? null : tally.toRecord());
    }
}
