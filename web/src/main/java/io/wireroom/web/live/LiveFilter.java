package io.wireroom.web.live;

import io.wireroom.schemas.record.EnrichedArticle;
import io.wireroom.web.api.ApiRequest;
import io.wireroom.web.search.QueryLanguage;
import io.wireroom.web.search.QueryProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which articles a subscriber wants: those that fit every list that is not empty, by one of its values.
 *
 * @param topics ids of topics
 * @param actors ids of actors
 * @param sources sources
 * @param languages languages, such as {@code en}
 * @param stories ids of stories
 * @param query fits articles as a search would find them
 */
record LiveFilter(
        Set<String> topics,
        Set<String> actors,
        Set<String> sources,
        Set<String> languages,
        Set<String> stories,
        Optional<Predicate<EnrichedArticle>> query) {

    /** @throws io.wireroom.web.api.ProblemException when the query cannot be read */
    static LiveFilter from(ApiRequest request, QueryLanguage language) {
        return new LiveFilter(
                set(request.list("topic")),
                set(request.list("actor")),
                set(request.list("source")),
                set(request.list("language")),
                set(request.list("story")),
                request.query("q").map(text -> read(text, language)));
    }

    boolean accepts(LiveArticle article) {
        return meets(topics, article.topics())
                && meets(actors, article.actors())
                && (sources.isEmpty() || sources.contains(article.source()))
                && (languages.isEmpty() || languages.contains(article.language()))
                && (stories.isEmpty() || stories.contains(article.story()))
                && (query.isEmpty() || query.get().test(article.whole()));
    }

    private static Predicate<EnrichedArticle> read(String text, QueryLanguage language) {
        try {
            return language.predicate(text);
        } catch (QueryProblem e) {
            throw e.asAnswer();
        }
    }

    private static boolean meets(Set<String> wanted, Set<String> present) {
        return wanted.isEmpty() || wanted.stream().anyMatch(present::contains);
    }

    private static Set<String> set(List<String> values) {
        return Set.copyOf(values);
    }
}
