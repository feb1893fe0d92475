package io.wireroom.enrich.query;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Words or phrases of one field that stand near each other. It is rewritten to Lucene's interval query ({@code maxgaps} over
 * {@code unordered} or {@code ordered}) and keeps its parts, so that they can be looked for first. Immutable.
 */
public final class NearQuery extends Query {
    /** Words that a wildcard may stand for: as many as Lucene allows. */
    private static final int MOST_WORDS = IndexSearcher.getMaxClauseCount();

    private final String field;
    private final List<Query> parts;
    private final int between;
    private final boolean ordered;

    /**
     * Parts near each other.
     *
     * @param parts words, phrases without gaps, prefixes, wildcards and choices among these, all of the field
     * @param between how many other words may stand between them in all
     */
    NearQuery(String field, List<Query> parts, int between, boolean ordered) {
        this.field = field;
        this.parts = List.copyOf(parts);
        this.between = between;
        this.ordered = ordered;
    }

    /** Whether a query may be a part. */
    static boolean canBePart(Query query) {
        return query instanceof TermQuery
                || query instanceof PrefixQuery
                || query instanceof WildcardQuery
                || (query instanceof PhraseQuery phrase && phrase.getSlop() == 0)
                || (query instanceof BooleanQuery choice
                        && choice.getMinimumNumberShouldMatch() == 0
                        && choice.clauses().stream()
                                .allMatch(c -> c.getOccur() == Occur.SHOULD && canBePart(c.getQuery())));
    }

    /** In how many ways one wording of each part can be taken; words of one part, of whatever number, count as one. */
    static long wordings(List<Query> parts) {
        return parts.stream()
                .mapToLong(part -> phrases(part) + (hasWord(part) ? 1 : 0))
                .reduce(1, (a, b) -> Math.min(Integer.MAX_VALUE, a * b));
    }

    private static long phrases(Query part) {
        return part instanceof BooleanQuery choice
                ? choice.clauses().stream()
                        .mapToLong(c -> phrases(c.getQuery()))
                        .sum()
                : part instanceof PhraseQuery ? 1 : 0;
    }

    private static boolean hasWord(Query part) {
        return part instanceof BooleanQuery choice
                ? choice.clauses().stream().anyMatch(c -> hasWord(c.getQuery()))
                : !(part instanceof PhraseQuery);
    }

    /** The field of all parts. */
    public String field() {
        return field;
    }

    /** What must stand near each other. */
    public List<Query> parts() {
        return parts;
    }

    /** How many other words may stand between the parts in all. */
    public int between() {
        return between;
    }

    /** Whether the parts must come in their order. */
    public boolean ordered() {
        return ordered;
    }

    /** The same with each word, phrase and wildcard replaced. */
    public NearQuery map(UnaryOperator<Query> leaf) {
        return new NearQuery(field, parts.stream().map(part -> map(part, leaf)).toList(), between, ordered);
    }

    private static Query map(Query part, UnaryOperator<Query> leaf) {
        if (!(part instanceof BooleanQuery choice)) {
            return leaf.apply(part);
        }
        BooleanQuery.Builder mapped = new BooleanQuery.Builder();
        choice.clauses().forEach(clause -> mapped.add(map(clause.getQuery(), leaf), Occur.SHOULD));
        return mapped.build();
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        IntervalsSource[] sources = parts.stream().map(NearQuery::source).toArray(IntervalsSource[]::new);
        IntervalsSource together = ordered ? Intervals.ordered(sources) : Intervals.unordered(sources);
        return new IntervalQuery(field, Intervals.maxgaps(between, together));
    }

    private static IntervalsSource source(Query part) {
        if (part instanceof TermQuery word) {
            return Intervals.term(word.getTerm().bytes());
        }
        if (part instanceof PrefixQuery prefix) {
            return Intervals.prefix(prefix.getPrefix().bytes(), MOST_WORDS);
        }
        if (part instanceof WildcardQuery wildcard) {
            return Intervals.wildcard(wildcard.getTerm().bytes(), MOST_WORDS);
        }
        if (part instanceof PhraseQuery phrase) {
            IntervalsSource[] words = new IntervalsSource[phrase.getTerms().length];
            for (int i = 0; i < words.length; i++) {
                words[i] = Intervals.term(new BytesRef(phrase.getTerms()[i].text()));
            }
            return Intervals.phrase(words);
        }
        if (part instanceof BooleanQuery choice) {
            return Intervals.or( // each wording tried by itself: a short one must not hide a longer one that it begins
                    true,
                    choice.clauses().stream().map(c -> source(c.getQuery())).toList());
        }
        throw new IllegalArgumentException("cannot stand near something: " + part);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            QueryVisitor inner = visitor.getSubVisitor(Occur.MUST, this);
            parts.forEach(part -> part.visit(inner));
        }
    }

    @Override
    public String toString(String of) {
        String operator = (ordered ? " ONEAR/" : " NEAR/") + between + " ";
        return (field.equals(of) ? "" : field + ":")
                + parts.stream().map(part -> part.toString(field)).collect(Collectors.joining(operator, "(", ")"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NearQuery near
                && field.equals(near.field)
                && parts.equals(near.parts)
                && between == near.between
                && ordered == near.ordered;
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, parts, between, ordered);
    }
}
