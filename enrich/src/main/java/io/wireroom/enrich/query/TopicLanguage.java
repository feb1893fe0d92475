package io.wireroom.enrich.query;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * The language of topics: Lucene's classic syntax over title, summary and body, words without a field looked for in all three,
 * OR between words; with {@code NEAR/n} and {@code ONEAR/n}, {@code (...)@n}, {@code case:} and the fields of {@link
 * QueryFields}. What would be slow, would match everything or could give no evidence is refused. See {@code docs/taxonomy.md}.
 */
public final class TopicLanguage {
    private static final int MAX_LENGTH = 20_000;

    private TopicLanguage() {}

    /**
     * The Lucene query for a topic's query; distances are {@link NearQuery}.
     *
     * @throws InvalidQueryException saying what is wrong, at which line and column, and what to write instead
     */
    public static Query parse(String text) throws InvalidQueryException {
        Query query = search(text);
        QueryLimits.checkPlace(query);
        return query;
    }

    /**
     * The Lucene query for somebody who searches: as {@link #parse} makes it, and it may ask for nothing but a source or a
     * language, since no words are wanted that an article was found by.
     *
     * @throws InvalidQueryException as {@link #parse} does
     */
    public static Query search(String text) throws InvalidQueryException {
        if (text.isBlank()) {
            throw new InvalidQueryException("the query is empty");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidQueryException("the query is longer than " + MAX_LENGTH + " characters");
        }
        Query query = QueryMaker.make(text, Parser.parse(text));
        QueryLimits.checkPositive(query);
        return query;
    }

    /**
     * What an article can show of a topic's query: its words, phrases and words near each other, in its order, without what must
     * not be there.
     *
     * @throws InvalidQueryException as {@link #parse} does
     */
    public static List<QueryPart> parts(String text) throws InvalidQueryException {
        parse(text);
        return QueryParts.of(text);
    }
}
