package io.wireroom.enrich.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/** Makes a Lucene query of what a query means. */
final class QueryMaker {
    private static final int MIN_WILDCARD_STEM = 3;
    private static final int MAX_DISTANCE = 50;

    /** Choices among phrases that are near each other are tried in every combination. */
    private static final int MAX_WORDINGS = 1_000;

    /** Each place of a text may be the start of a phrase that repeats itself: its length is what a hostile text costs. */
    private static final int MAX_PHRASE = 50;

    private static final int MAX_EDITS = 2;
    private static final int FUZZY_PREFIX = 2;
    private static final Analyzer FOLDED = new NewsAnalyzer();
    private static final Analyzer WRITTEN = new WrittenAnalyzer();

    private final String text;

    private QueryMaker(String text) {
        this.text = text;
    }

    /** Where a part is looked for: texts, with capitals as written or not, or one value of the article as a whole. */
    private record Scope(
            List<String> texts, boolean asWritten, @Nullable String value) {
        List<String> fields() {
            return asWritten ? texts.stream().map(QueryFields::asWritten).toList() : texts;
        }

        Analyzer analyzer() {
            return asWritten ? WRITTEN : FOLDED;
        }

        String normalised(String field, String part) {
            return analyzer().normalize(field, part).utf8ToString();
        }
    }

    private interface Making {
        Query in(String field) throws InvalidQueryException;
    }

    /**
     * The Lucene query for what a text means.
     *
     * @throws InvalidQueryException for what cannot be looked for
     */
    static Query make(String text, Node meaning) throws InvalidQueryException {
        return new QueryMaker(text).make(meaning, new Scope(QueryFields.TEXTS, false, null));
    }

    private Query make(Node node, Scope scope) throws InvalidQueryException {
        if (node instanceof Node.In in) {
            return make(in.part(), scope(in, scope));
        }
        if (node instanceof Node.Group group) {
            return group(group, scope);
        }
        if (scope.value() != null) {
            return value(node, scope.value());
        }
        if (node instanceof Node.Word word) {
            return word(word, scope);
        }
        if (node instanceof Node.Phrase phrase) {
            return phrase(phrase, scope);
        }
        return near((Node.Near) node, scope);
    }

    private Scope scope(Node.In in, Scope outer) throws InvalidQueryException {
        String field = in.field();
        if (field.equals(QueryFields.CASE) && outer.value() == null) {
            return new Scope(outer.texts(), true, null);
        }
        if (QueryFields.TEXTS.contains(field) && outer.value() == null) {
            return new Scope(List.of(field), outer.asWritten(), null);
        }
        if (QueryFields.VALUES.contains(field) && outer.value() == null) {
            return new Scope(List.of(), false, field);
        }
        if (QueryFields.names().contains(field)) {
            throw problem(in, field + ": cannot stand inside " + outer.value() + ":");
        }
        Optional<String> meant = QueryFields.meant(field);
        throw problem(
                        in,
                        "unknown field \"" + field + "\": the fields are " + String.join(", ", QueryFields.names())
                                + meant.map(name -> "; did you mean " + name + "?")
                                        .orElse(""))
                .suggesting(meant);
    }

    private Query group(Node.Group group, Scope scope) throws InvalidQueryException {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(group.atLeast());
        for (Node.Part part : group.parts()) {
            query.add(make(part.node(), scope), part.occur());
        }
        return query.build();
    }

    private Query value(Node node, String field) throws InvalidQueryException {
        if (node instanceof Node.Word word && word.edits() == Token.NO_NUMBER && !Wildcards.has(word.text())) {
            return new TermQuery(new Term(field, Wildcards.plain(word.text()).toLowerCase(Locale.ROOT)));
        }
        if (node instanceof Node.Phrase phrase && phrase.slop() == 0) {
            return new TermQuery(new Term(field, phrase.text().strip().toLowerCase(Locale.ROOT)));
        }
        throw problem(node, field + ": is followed by a whole value, or by several in brackets");
    }

    private Query word(Node.Word word, Scope scope) throws InvalidQueryException {
        if (word.edits() != Token.NO_NUMBER) {
            return fuzzy(word, scope);
        }
        return Wildcards.has(word.text()) ? pattern(word, scope) : words(word, Wildcards.plain(word.text()), 0, scope);
    }

    private Query phrase(Node.Phrase phrase, Scope scope) throws InvalidQueryException {
        if (phrase.slop() > MAX_DISTANCE) {
            throw problem(
                    phrase,
                    "\"" + phrase.text() + "\"~" + phrase.slop() + ": words may be at most " + MAX_DISTANCE + " apart");
        }
        if (phrase.text().indexOf('*') >= 0) {
            throw problem(phrase, "no wildcards inside a phrase: write part* ONEAR/0 part");
        }
        return words(phrase, phrase.text(), phrase.slop(), scope);
    }

    private Query words(Node node, String words, int slop, Scope scope) throws InvalidQueryException {
        return each(scope, field -> {
            Query query = new QueryBuilder(scope.analyzer()).createPhraseQuery(field, words, slop);
            if (query == null) {
                throw problem(node, "\"" + words + "\" has no word to look for");
            }
            if (query instanceof PhraseQuery phrase && phrase.getTerms().length > MAX_PHRASE) {
                throw problem(node, "a phrase has at most " + MAX_PHRASE + " words");
            }
            return query;
        });
    }

    private Query pattern(Node.Word word, Scope scope) throws InvalidQueryException {
        if (Wildcards.stem(word.text()) < MIN_WILDCARD_STEM) {
            throw problem(
                    word,
                    word.text() + ": at least " + MIN_WILDCARD_STEM + " letters must stand before the first wildcard");
        }
        return each(scope, field -> {
            UnaryOperator<String> normalised = part -> scope.normalised(field, part);
            return Wildcards.isPrefix(word.text())
                    ? new PrefixQuery(new Term(field, normalised.apply(Wildcards.prefix(word.text()))))
                    : wildcard(word, new Term(field, Wildcards.mapped(word.text(), normalised)));
        });
    }

    private Query wildcard(Node.Word word, Term pattern) throws InvalidQueryException {
        try {
            return new WildcardQuery(pattern);
        } catch (TooComplexToDeterminizeException tooMany) {
            throw problem(word, word.text() + ": too many letters may stand in too many places: use fewer wildcards");
        }
    }

    private Query fuzzy(Node.Word word, Scope scope) throws InvalidQueryException {
        if (word.edits() > MAX_EDITS) {
            throw problem(word, word.text() + "~" + word.edits() + ": at most " + MAX_EDITS + " letters may differ");
        }
        String plain = Wildcards.plain(word.text());
        return each(
                scope,
                field -> new FuzzyQuery(new Term(field, scope.normalised(field, plain)), word.edits(), FUZZY_PREFIX));
    }

    private Query near(Node.Near near, Scope scope) throws InvalidQueryException {
        if (near.between() > MAX_DISTANCE) {
            throw problem(near, "at most " + MAX_DISTANCE + " words may stand between words that are near");
        }
        return each(scope, field -> {
            Scope alone = new Scope(List.of(base(field)), scope.asWritten(), null);
            List<Query> parts = new ArrayList<>();
            for (Node part : near.parts()) {
                Query query = holdsField(part) ? null : make(part, alone);
                if (query == null || !NearQuery.canBePart(query)) {
                    throw problem(
                            part,
                            "only words, phrases and choices among them, (a OR \"b c\"), can be near each other; a field"
                                    + " stands before brackets around the whole, title:(a NEAR/3 b)");
                }
                parts.add(query);
            }
            if (NearQuery.wordings(parts) > MAX_WORDINGS) {
                throw problem(
                        near,
                        "the phrases near each other can be combined in more than " + MAX_WORDINGS
                                + " ways: ask for fewer of them, or for single words");
            }
            return new NearQuery(field, parts, near.between(), near.ordered());
        });
    }

    private static boolean holdsField(Node node) {
        return node instanceof Node.In
                || (node instanceof Node.Group group
                        && group.parts().stream().anyMatch(part -> holdsField(part.node())));
    }

    private static String base(String field) {
        return QueryFields.TEXTS.stream().filter(field::startsWith).findFirst().orElse(field);
    }

    /** One of the scope's fields. */
    private static Query each(Scope scope, Making making) throws InvalidQueryException {
        List<Query> queries = new ArrayList<>();
        for (String field : scope.fields()) {
            queries.add(making.in(field));
        }
        if (queries.size() == 1) {
            return queries.get(0);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private InvalidQueryException problem(Node node, String message) {
        return InvalidQueryException.at(text, node.start(), message);
    }
}
