package io.wireroom.enrich.route;

import io.wireroom.enrich.story.Headlines;
import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sums up a story from its tally and an excerpt of its articles. */
final class StoryBook {
    private static final int MOST_SOURCES = 100;
    private static final int MOST_NAMES = 20;

    /** One in so many representatives has to name the story that theirs follows up. */
    private static final int FOLLOWING = 4;

    private StoryBook() {}

    /** The story of one article or more. */
    static Story of(String id, Tally tally, StoryExcerpt excerpt, Instant at) {
        List<Listed> ordered = ordered(tally, excerpt);
        StoryArticle first = ordered.get(0).article();
        return Story.newBuilder()
                .setId(id)
                .setTitle(label(excerpt.representatives(), first))
                .setFirstPublishedAt(first.getPublishedAt())
                .setLastPublishedAt(last(tally, ordered))
                .setArticleCount(tally.articles())
                .setCopyCount(tally.copies())
                .setFirstPublisher(first.getSource())
                .setSources(tally.sources(MOST_SOURCES))
                .setArticles(listed(ordered))
                .setActors(tally.actors(MOST_NAMES))
                .setTopics(tally.topics(MOST_NAMES))
                .setFollowUpOf(followUpOf(id, excerpt.representatives(), first.getPublishedAt())
                        .orElse(null))
                .setRevision(tally.revision())
                .setUpdatedAt(at)
                .build();
    }

    /** A story without articles: it was merged away. */
    static Story empty(String id, Tally tally, Instant at) {
        return Story.newBuilder()
                .setId(id)
                .setTitle("")
                .setFirstPublishedAt(at)
                .setLastPublishedAt(at)
                .setArticleCount(0)
                .setCopyCount(0)
                .setMergedInto(tally.mergedInto().orElse(null))
                .setRevision(tally.revision())
                .setUpdatedAt(at)
                .build();
    }

    /** The articles read, and before them the story's first where its window is over. */
    private static List<Listed> ordered(Tally tally, StoryExcerpt excerpt) {
        List<Listed> ordered = new ArrayList<>(excerpt.articles());
        tally.firstForgotten()
                .map(article -> new Listed(article, Optional.empty()))
                .filter(first -> ordered.isEmpty() || first.compareTo(ordered.get(0)) < 0)
                .ifPresent(first -> ordered.add(0, first));
        return ordered;
    }

    private static Instant last(Tally tally, List<Listed> ordered) {
        Instant last = ordered.get(ordered.size() - 1).article().getPublishedAt();
        return tally.lastForgottenAt().filter(last::isBefore).orElse(last);
    }

    /** The most central headline, of several the first; the first article's where all are copies. */
    private static String label(List<Listed> representatives, StoryArticle first) {
        if (representatives.isEmpty()) {
            return first.getTitle();
        }
        List<String> titles =
                representatives.stream().map(one -> one.article().getTitle()).toList();
        return titles.get(Headlines.mostCentral(titles));
    }

    /** All, or the first and the latest where there are too many. */
    private static List<StoryArticle> listed(List<Listed> ordered) {
        int most = StoryExcerpt.MOST_ARTICLES;
        List<Listed> listed = new ArrayList<>(ordered);
        if (listed.size() > most) {
            listed.subList(1, listed.size() - most + 1).clear();
        }
        return listed.stream().map(Listed::article).toList();
    }

    /**
     * The story that most representatives follow up of those that had an article before this one had any; of several the
     * first by id.
     */
    private static Optional<String> followUpOf(String id, List<Listed> representatives, Instant first) {
        Map<String, Followed> named = new TreeMap<>();
        for (Listed one : representatives) {
            one.article()
                    .getFollowUpOf()
                    .filter(other -> !other.equals(id))
                    .ifPresent(other -> named.merge(other, Followed.by(one), Followed::plus));
        }
        return named.entrySet().stream()
                .filter(entry -> entry.getValue().times() * FOLLOWING >= representatives.size())
                .filter(entry -> entry.getValue().since().isBefore(first))
                .max(Comparator.comparingInt((Map.Entry<String, Followed> entry) ->
                                entry.getValue().times())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /**
     * A story that is followed up.
     *
     * @param times how many representatives name it
     * @param since when the earliest of its articles that they resemble was published
     */
    private record Followed(int times, Instant since) {
        static Followed by(Listed one) {
            return new Followed(1, one.followedAt().orElse(Instant.MAX));
        }

        Followed plus(Followed other) {
            return new Followed(times + other.times, since.isBefore(other.since) ? since : other.since);
        }
    }
}
