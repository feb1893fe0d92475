package io.wireroom.enrich.taxonomy;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;

/**
 * Reads the queries of topics: Lucene's classic syntax over title, summary and body, words without a field looked for in
 * all three, OR between words. What would be slow, would match everything or could give no evidence is refused.
 */
final class TopicQueryParser extends MultiFieldQueryParser {
    static final List<String> FIELDS = List.of("title", "summary", "body");
    private static final int MAX_LENGTH = 20_000;
    private static final int MIN_WILDCARD_STEM = 3;
    private static final int MAX_SLOP = 50;
    private static final Pattern LEXICAL_POSITION = Pattern.compile("line (\\d+), column (\\d+)");
    private static final Analyzer ANALYZER = new NewsAnalyzer();

    private static final int AND = 1;
    private static final int OR = 2;
    private static final int NO_MODIFIER = 0;

    private final IdentityHashMap<List<BooleanClause>, Integer> conjunctions = new IdentityHashMap<>();
    private boolean mixed;

    private TopicQueryParser() {
        super(FIELDS.toArray(String[]::new), ANALYZER);
        setAllowLeadingWildcard(false);
        setFuzzyPrefixLength(2);
    }

    /**
     * Parses one query.
     *
     * @throws InvalidQueryException saying what is wrong and, for errors of syntax, at which line and column
     */
    static Query parseQuery(String text) throws InvalidQueryException {
        if (text.isBlank()) {
            throw new InvalidQueryException("the query is empty");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidQueryException("the query is longer than " + MAX_LENGTH + " characters");
        }
        try {
            TopicQueryParser parser = new TopicQueryParser();
            Query query = parser.parse(text);
            if (parser.mixed) {
                throw new InvalidQueryException(
                        "AND and OR stand side by side: put brackets around what belongs together");
            }
            QueryLimits.check(query);
            return query;
        } catch (ParseException failure) {
            throw new InvalidQueryException(explain(failure));
        }
    }

    private static String explain(ParseException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof ParseException syntax && syntax.currentToken != null) {
            Token found = syntax.currentToken.next;
            String what = found.image.isEmpty() ? "ends too early" : "does not go on with \"" + found.image + "\"";
            return "the query " + what + position(found.beginLine, found.beginColumn);
        }
        String message = String.valueOf(cause.getMessage());
        Matcher lexical = LEXICAL_POSITION.matcher(message);
        if (lexical.find()) {
            return "the query cannot be read"
                    + position(Integer.parseInt(lexical.group(1)), Integer.parseInt(lexical.group(2)));
        }
        return message.lines().findFirst().orElse("the query cannot be read");
    }

    private static String position(int line, int column) {
        return String.format(Locale.ROOT, " (line %d, column %d of the query)", line, column);
    }

    /** Notes AND beside OR: the classic parser would make {@code a OR b AND c} mean that b and c must be there. */
    @Override
    protected void addClause(List<BooleanClause> clauses, int conjunction, int modifiers, Query query) {
        if (!clauses.isEmpty() && modifiers == NO_MODIFIER) {
            Integer earlier = conjunctions.putIfAbsent(clauses, conjunction == AND ? AND : OR);
            mixed |= earlier != null && earlier != (conjunction == AND ? AND : OR);
        }
        super.addClause(clauses, conjunction, modifiers, query);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        checkField(field);
        return super.getFieldQuery(field, text, quoted);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
        checkField(field);
        if (slop > MAX_SLOP) {
            throw new ParseException("\"" + text + "\"~" + slop + ": words may be at most " + MAX_SLOP + " apart");
        }
        return super.getFieldQuery(field, text, slop);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
        checkField(field);
        int stem = (int) text.chars().takeWhile(c -> c != '*' && c != '?').count();
        checkStem(text, stem);
        return super.getWildcardQuery(field, text);
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
        checkField(field);
        checkStem(text + "*", text.length());
        return super.getPrefixQuery(field, text);
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float minSimilarity) throws ParseException {
        checkField(field);
        return super.getFuzzyQuery(field, text, minSimilarity);
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean fromInclusive, boolean toInclusive)
            throws ParseException {
        throw new ParseException("ranges are not supported: texts have no order");
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
        throw new ParseException("regular expressions are not supported: use wildcards such as regulat*");
    }

    private static void checkStem(String text, int stem) throws ParseException {
        if (stem < MIN_WILDCARD_STEM) {
            throw new ParseException(
                    text + ": at least " + MIN_WILDCARD_STEM + " letters must stand before the first wildcard");
        }
    }

    private static void checkField(String field) throws ParseException {
        if (field != null && !FIELDS.contains(field)) {
            throw new ParseException("unknown field \"" + field + "\": the fields are " + String.join(", ", FIELDS));
        }
    }
}
