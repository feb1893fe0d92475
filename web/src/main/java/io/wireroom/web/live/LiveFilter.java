package io.wireroom.web.live;

import io.wireroom.web.api.ApiRequest;
import java.util.List;
import java.util.Set;

/**
 * Which articles a subscriber wants: those that fit every list that is not empty, by one of its values.
 *
 * @param topics ids of topics
 * @param actors ids of actors
 * @param sources sources
 * @param languages languages, such as {@code en}
 * @param stories ids of stories
 */
record LiveFilter(
        Set<String> topics, Set<String> actors, Set<String> sources, Set<String> languages, Set<String> stories) {

    static LiveFilter from(ApiRequest request) {
        return new LiveFilter(
                set(request.list("topic")),
                set(request.list("actor")),
                set(request.list("source")),
                set(request.list("language")),
                set(request.list("story")));
    }

    boolean accepts(LiveArticle article) {
        return meets(topics, article.topics())
                && meets(actors, article.actors())
                && (sources.isEmpty() || sources.contains(article.source()))
                && (languages.isEmpty() || languages.contains(article.language()))
                && (stories.isEmpty() || stories.contains(article.story()));
    }

    private static boolean meets(Set<String> wanted, Set<String> present) {
        return wanted.isEmpty() || wanted.stream().anyMatch(present::contains);
    }

    private static Set<String> set(List<String> values) {
        return Set.copyOf(values);
    }
}
