package io.wireroom.enrich.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query with no more levels than it needs: choices in choices and conditions in conditions are one, words of one field among
 * which there is a choice are a list, and what cannot change whether an article fits is left out.
 */
sealed interface SearchTree {
    /** Fits nothing. */
    Group NOTHING = new Group(List.of(), List.of(), List.of(), 1);

    /** A word, phrase, pattern or what is near. */
    record Leaf(Query query) implements SearchTree {}

    /** Any of some words of a field. */
    record Words(String field, Set<String> any) implements SearchTree {}

    /**
     * Parts that must, may and must not be there.
     *
     * @param needed how many of those that may
     */
    record Group(List<SearchTree> required, List<SearchTree> optional, List<SearchTree> excluded, int needed)
            implements SearchTree {
        boolean isNothing() {
            return needed > optional.size();
        }

        private boolean isChoice() {
            return required.isEmpty() && excluded.isEmpty() && needed == 1;
        }

        private boolean isCondition() {
            return optional.isEmpty() && needed == 0;
        }
    }

    /** The tree of a query. */
    static SearchTree of(Query query) {
        if (query instanceof BoostQuery boosted) {
            return of(boosted.getQuery());
        }
        if (query instanceof ConstantScoreQuery constant) {
            return of(constant.getQuery());
        }
        if (query instanceof MatchNoDocsQuery
                || (query instanceof PhraseQuery phrase && phrase.getTerms().length == 0)) {
            return NOTHING;
        }
        if (query instanceof PhraseQuery phrase && phrase.getTerms().length == 1) {
            return new Leaf(new TermQuery(phrase.getTerms()[0]));
        }
        return query instanceof BooleanQuery group ? group(group) : new Leaf(query);
    }

    /** What fits any of some queries. */
    static SearchTree anyOf(List<Query> queries) {
        return group(List.of(), queries.stream().map(SearchTree::of).toList(), List.of(), 1);
    }

    private static SearchTree group(BooleanQuery group) {
        List<SearchTree> required = new ArrayList<>();
        List<SearchTree> optional = new ArrayList<>();
        List<SearchTree> excluded = new ArrayList<>();
        for (BooleanClause clause : group) {
            SearchTree part = of(clause.getQuery());
            switch (clause.getOccur()) {
                case MUST, FILTER -> required.add(part);
                case SHOULD -> optional.add(part);
                case MUST_NOT -> excluded.add(part);
            }
        }
        int needed = Math.max(group.getMinimumNumberShouldMatch(), required.isEmpty() ? 1 : 0);
        return group(required, needed == 0 ? List.of() : optional, excluded, needed);
    }

    private static SearchTree group(
            List<SearchTree> required, List<SearchTree> optional, List<SearchTree> excluded, int needed) {
        if (needed > optional.size() || required.stream().anyMatch(SearchTree::isNothing)) {
            return NOTHING;
        }
        List<SearchTree> all = new ArrayList<>();
        List<SearchTree> none = new ArrayList<>(excluded);
        for (SearchTree part : required) {
            if (part instanceof Group condition && condition.isCondition()) {
                all.addAll(condition.required());
                none.addAll(condition.excluded());
            } else {
                all.add(part);
            }
        }
        List<SearchTree> any = needed == 1 ? choices(optional) : optional;
        if (needed > any.size()) {
            return NOTHING;
        }
        none = choices(none);
        if (none.isEmpty() && all.size() == 1 && needed == 0) {
            return all.get(0);
        }
        return all.isEmpty() && none.isEmpty() && needed == 1 && any.size() == 1
                ? any.get(0)
                : new Group(List.copyOf(all), any, none, needed);
    }

    private static boolean isNothing(SearchTree part) {
        return part instanceof Group group && group.isNothing();
    }

    /** Parts of which one is enough, without choices inside, and words of one field together. */
    private static List<SearchTree> choices(List<SearchTree> parts) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        List<SearchTree> others = new ArrayList<>();
        parts.forEach(part -> choose(part, words, others));
        List<SearchTree> choices = new ArrayList<>();
        words.forEach((field, any) -> choices.add(new Words(field, any)));
        choices.addAll(others);
        return List.copyOf(choices);
    }

    private static void choose(SearchTree part, Map<String, Set<String>> words, List<SearchTree> others) {
        if (part instanceof Words list) {
            words.computeIfAbsent(list.field(), f -> new LinkedHashSet<>()).addAll(list.any());
        } else if (part instanceof Leaf leaf
                && leaf.query() instanceof TermQuery word
                && !word.getTerm().field().equals(QueryFields.LANGUAGE)) {
            words.computeIfAbsent(word.getTerm().field(), f -> new LinkedHashSet<>())
                    .add(word.getTerm().text());
        } else if (part instanceof Group group && group.isChoice()) {
            group.optional().forEach(inner -> choose(inner, words, others));
        } else if (!others.contains(part)) {
            others.add(part);
        }
    }
}
