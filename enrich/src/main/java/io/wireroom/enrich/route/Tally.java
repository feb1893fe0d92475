package io.wireroom.enrich.route;

import io.wireroom.enrich.record.StoryTally;
import io.wireroom.schemas.record.StoryArticle;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link StoryTally} being worked on: what is counted of one story's articles. Not thread-safe. */
final class Tally {
    private static final int MOST_SOURCES = 200;
    private static final int MOST_NAMES = 100;
    private static final int MOST_STORIES = 32;

    private int articles;
    private int copies;
    private final NameCounts sources;
    private final NameCounts actors;
    private final NameCounts topics;
    private final NameCounts moved;
    private int forgotten;
    private @Nullable StoryArticle first;
    private @Nullable Instant lastAt;
    private boolean changed;
    private long revision;

    Tally(StoryTally record) {
        this.articles = record.getArticles();
        this.copies = record.getCopies();
        this.sources = NameCounts.firstByName(record.getSources(), MOST_SOURCES);
        this.actors = NameCounts.commonest(record.getActors(), MOST_NAMES);
        this.topics = NameCounts.commonest(record.getTopics(), MOST_NAMES);
        this.moved = NameCounts.commonest(record.getMoved(), MOST_STORIES);
        this.forgotten = record.getForgotten();
        this.first = record.getFirst().map(StoryMembers::decoded).orElse(null);
        this.lastAt = record.getLastAt().orElse(null);
        this.changed = record.getChanged();
        this.revision = record.getRevision();
    }

    /** The tally of a story without articles. */
    static Tally empty() {
        return new Tally(StoryTally.newBuilder().setArticles(0).setCopies(0).build());
    }

    void add(StoryArticle article) {
        changed = true;
        articles++;
        copies += article.getCopy() ? 1 : 0;
        sources.add(article.getSource());
        new HashSet<>(article.getActors()).forEach(actors::add);
        new HashSet<>(article.getTopics()).forEach(topics::add);
    }

    void remove(StoryArticle article) {
        changed = true;
        articles--;
        copies -= article.getCopy() ? 1 : 0;
        sources.remove(article.getSource());
        new HashSet<>(article.getActors()).forEach(actors::remove);
        new HashSet<>(article.getTopics()).forEach(topics::remove);
    }

    /** An article is in another story now. */
    void movedTo(String story) {
        moved.add(story);
    }

    /** An article is back from another story. */
    void backFrom(String story) {
        moved.remove(story);
    }

    /** An article's window is over: it still counts and is no longer kept. */
    void forget(StoryArticle article) {
        forgotten++;
        if (first == null || new Listed(article, Optional.empty()).compareTo(new Listed(first, Optional.empty())) < 0) {
            first = article;
        }
        if (lastAt == null || lastAt.isBefore(article.getPublishedAt())) {
            lastAt = article.getPublishedAt();
        }
    }

    /** Notes that the story is emitted as it is now. */
    void told(long now) {
        changed = false;
        revision = Math.max(revision + 1, now);
    }

    int articles() {
        return articles;
    }

    int copies() {
        return copies;
    }

    /** Whether none of its articles is kept. */
    boolean keepsNone() {
        return articles <= forgotten;
    }

    List<String> sources(int most) {
        return sources.names(most);
    }

    /** The commonest actors that at least half of the articles hold. */
    List<String> actors(int most) {
        return actors.commonest(most, (articles + 1) / 2);
    }

    List<String> topics(int most) {
        return topics.commonest(most, 1);
    }

    /** The story where most of the articles went that left. */
    Optional<String> mergedInto() {
        return moved.commonest();
    }

    Optional<StoryArticle> firstForgotten() {
        return Optional.ofNullable(first);
    }

    Optional<Instant> lastForgottenAt() {
        return Optional.ofNullable(lastAt);
    }

    boolean isChanged() {
        return changed;
    }

    long revision() {
        return revision;
    }

    StoryTally toRecord() {
        return new StoryTally(
                articles,
                copies,
                sources.toMap(),
                actors.toMap(),
                topics.toMap(),
                moved.toMap(),
                forgotten,
                first == null ? null : StoryMembers.encoded(first),
                lastAt,
                changed,
                revision);
    }
}
