package io.wireroom.enrich.lookup;

import io.wireroom.enrich.lookup.Finding.Outcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers one request.
 *
 * @param state who holds what
 * @param peers other instances
 * @param passedOn true when one of them asks
 * @param limit things listed at most
 */
record Answers(StateAccess state, Peers peers, boolean passedOn, int limit) {

    /** An article; the group of a copy is known where its original is, which may be elsewhere. */
    Finding article(String id) {
        Finding article = find(ArticleQuestion.of(id, limit));
        Optional<String> original = originalOf(article);
        if (passedOn || original.isEmpty()) {
            return article;
        }
        Finding first = find(ArticleQuestion.of(original.get(), limit));
        if (first.is(Outcome.FOUND) && first.facts().get("group") instanceof Map<?, ?> group) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("original", original.get());
            group.forEach((name, value) -> whole.putIfAbsent(String.valueOf(name), value));
            Finding complete = article.with("group", whole);
            return first.isStale() ? complete.stale() : complete;
        }
        return article.with("group", Map.of("original", original.get(), LookupPages.REASON, first.reason()));
    }

    private static Optional<String> originalOf(Finding article) {
        return article.facts().get("duplicate") instanceof Map<?, ?> copy
                ? Optional.ofNullable(copy.get("of")).map(String::valueOf)
                : Optional.empty();
    }

    Finding story(String id) {
        Finding story = find(StoryQuestion.of(id, limit));
        if (passedOn || !story.is(Outcome.UNKNOWN) || !Beginnings.isAbbreviated(id)) {
            return story;
        }
        Finding meant = new Beginnings(state, peers).everywhere(id);
        List<String> ids = ids(meant);
        if (ids.size() > 1) {
            return new Finding(Outcome.AMBIGUOUS, Map.of(Beginnings.IDS, ids), "begins several ids");
        }
        return meant.is(Outcome.UNAVAILABLE)
                ? meant
                : ids.stream()
                        .findFirst()
                        .map(whole -> find(StoryQuestion.of(whole, limit)))
                        .orElse(story);
    }

    Finding beginning(String beginning) {
        return new Beginnings(state, peers).here(beginning);
    }

    private static List<String> ids(Finding meant) {
        return meant.facts().get(Beginnings.IDS) instanceof Collection<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Finding find(Question question) {
        return new Search(state, peers).ask(question, passedOn);
    }
}
