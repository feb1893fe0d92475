package io.wireroom.enrich.route;

import io.wireroom.schemas.record.Story;
import io.wireroom.schemas.record.StoryArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums up the articles of a story. */
final class StoryBook {
    private static final int MOST_ARTICLES = 200;
    private static final int MOST_SOURCES = 100;
    private static final int MOST_NAMES = 20;

    private StoryBook() {}

    /** The story of one article or more. */
    static Story of(String id, List<StoryArticle> articles, long revision, Instant at) {
        List<StoryArticle> ordered = articles.stream()
                .sorted(Comparator.comparing(StoryArticle::getPublishedAt).thenComparing(StoryArticle::getId))
                .toList();
        StoryArticle first =
                ordered.stream().filter(a -> a.getId().equals(id)).findFirst().orElse(ordered.get(0));
        return Story.newBuilder()
                .setId(id)
                .setTitle(first.getTitle())
                .setFirstPublishedAt(ordered.get(0).getPublishedAt())
                .setLastPublishedAt(ordered.get(ordered.size() - 1).getPublishedAt())
                .setArticleCount(ordered.size())
                .setCopyCount(
                        (int) ordered.stream().filter(StoryArticle::getCopy).count())
                .setSources(sources(ordered))
                .setArticles(listed(ordered))
                .setActors(names(ordered, StoryArticle::getActors, (ordered.size() + 1) / 2))
                .setTopics(names(ordered, StoryArticle::getTopics, 1))
                .setRevision(revision)
                .setUpdatedAt(at)
                .build();
    }

    /** A story without articles: it was merged away. */
    static Story empty(String id, long revision, Instant at) {
        return Story.newBuilder()
                .setId(id)
                .setTitle("")
                .setFirstPublishedAt(at)
                .setLastPublishedAt(at)
                .setArticleCount(0)
                .setCopyCount(0)
                .setRevision(revision)
                .setUpdatedAt(at)
                .build();
    }

    private static List<String> sources(List<StoryArticle> articles) {
        return articles.stream()
                .map(StoryArticle::getSource)
                .distinct()
                .sorted()
                .limit(MOST_SOURCES)
                .toList();
    }

    /** All, or the first and the latest where there are too many. */
    private static List<StoryArticle> listed(List<StoryArticle> ordered) {
        if (ordered.size() <= MOST_ARTICLES) {
            return ordered;
        }
        List<StoryArticle> listed = new ArrayList<>(ordered.subList(0, 1));
        listed.addAll(ordered.subList(ordered.size() - MOST_ARTICLES + 1, ordered.size()));
        return listed;
    }

    private static List<String> names(
            List<StoryArticle> articles, Function<StoryArticle, List<String>> names, int least) {
        Map<String, Long> counts = articles.stream()
                .flatMap(a -> names.apply(a).stream().distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Stream<Map.Entry<String, Long>> commonest = counts.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
        return commonest.map(Map.Entry::getKey).limit(MOST_NAMES).toList();
    }
}
