package io.wireroom.enrich.percolate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.query.InvalidQueryException;
import io.wireroom.enrich.query.NewsAnalyzer;
import io.wireroom.enrich.query.QueryFields;
import io.wireroom.enrich.query.TopicLanguage;
import io.wireroom.enrich.query.WrittenAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random queries over random texts: what fits, and where, is what Lucene says over an index of the same article. Without
 * FILTER, which no topic can say: under it Lucene leaves out where optional clauses stand.
 */
final class PercolatorBesideLuceneTest {
    private static final List<String> FIELDS = List.of("title", "summary", "body");
    private static final String AS_WRITTEN = QueryFields.asWritten("body");
    private static final NewsAnalyzer ANALYZER = new NewsAnalyzer();

    /** As texts write them. */
    private static final String[] WRITTEN =
            ("the Senate's data protection bill regulators Regulator regulate colour color Zürich's zurich U.S. news New "
                            + "policies policy police AI 3.5 percent, (Meta) meta's café 東京 l'État "
                            + "state-owned owned a of of the")
                    .split(" ");

    /** As queries write them. */
    private static final String[] ASKED =
            ("the senate Senate Regulator data protection bill regulator regulate colour color zurich u.s news new policy police ai 3.5 percent "
                            + "meta cafe 東 京 state owned a of absent")
                    .split(" ");

    private static final int QUERIES = 200;
    private static final int ARTICLES = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fits_randomQueriesAndTexts_areLucenesAnswers(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, Query> queries = new LinkedHashMap<>();
        IntStream.range(0, QUERIES).forEach(i -> queries.put("q" + i, query(random, 3)));
        Percolator percolator = Percolator.of(queries);
        int fits = 0;
        for (int i = 0; i < ARTICLES; i++) {
            List<String> texts =
                    List.of(text(random, 8), random.nextBoolean() ? "" : text(random, 20), text(random, 60));
            Map<String, List<Hit>> lucene = lucene(queries, texts);

            Map<String, List<Hit>> ours = ours(percolator, texts);
            queries.forEach((id, query) -> assertThat(ours.get(id))
                    .as("query %s over %s", query, texts)
                    .isEqualTo(lucene.get(id)));
            fits += lucene.size();
        }
        assertThat(fits)
                .as("of %d", QUERIES * ARTICLES)
                .isBetween(ARTICLES * QUERIES / 10, ARTICLES * QUERIES * 9 / 10);
    }

    private static Map<String, List<Hit>> ours(Percolator percolator, List<String> texts) {
        return percolator.fits(texts).stream()
                .collect(Collectors.toMap(
                        Fit::id, fit -> fit.hits().stream().distinct().toList(), (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, List<Hit>> lucene(Map<String, Query> queries, List<String> texts) throws IOException {
        MemoryIndex index = new MemoryIndex(true);
        for (int field = 0; field < FIELDS.size(); field++) {
            index.addField(FIELDS.get(field), ANALYZER.tokenStream(FIELDS.get(field), texts.get(field)));
        }
        index.addField(AS_WRITTEN, new WrittenAnalyzer().tokenStream(AS_WRITTEN, texts.get(2)));
        IndexSearcher searcher = index.createSearcher();
        Map<String, List<Hit>> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Query> query : queries.entrySet()) {
            Matches matches = searcher.createWeight(searcher.rewrite(query.getValue()), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .matches(searcher.getIndexReader().leaves().get(0), 0);
            if (matches != null) {
                answers.put(query.getKey(), hits(matches));
            }
        }
        return answers;
    }

    private static List<Hit> hits(Matches matches) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (String field : matches) {
            MatchesIterator each = matches.getMatches(field);
            while (each.next()) {
                hits.add(new Hit(
                        field.equals(AS_WRITTEN) ? 2 : FIELDS.indexOf(field), each.startOffset(), each.endOffset()));
            }
        }
        return hits.stream().distinct().sorted(Hit.ORDER).toList();
    }

    private static String text(Random random, int words) {
        return Stream.generate(() -> oneOf(random, WRITTEN))
                .limit(random.nextInt(words) + 1L)
                .collect(Collectors.joining(" "));
    }

    private static Query query(Random random, int depth) {
        return depth == 0 || random.nextInt(4) == 0 ? leaf(random) : group(random, depth);
    }

    private static Query group(Random random, int depth) {
        BooleanQuery.Builder group = new BooleanQuery.Builder();
        int clauses = 1 + random.nextInt(4);
        for (int i = 0; i < clauses; i++) {
            Occur[] occurs = {Occur.SHOULD, Occur.SHOULD, Occur.MUST, Occur.MUST, Occur.MUST_NOT};
            group.add(query(random, depth - 1), occurs[random.nextInt(occurs.length)]);
        }
        if (random.nextInt(3) == 0) {
            group.setMinimumNumberShouldMatch(random.nextInt(3));
        }
        return random.nextInt(5) == 0 ? new BoostQuery(group.build(), 2) : group.build();
    }

    private static Query leaf(Random random) {
        int number = random.nextInt(FIELDS.size() + 1);
        String field = number == FIELDS.size() ? AS_WRITTEN : FIELDS.get(number);
        Term word = new Term(field, oneOf(random, ASKED));
        return switch (random.nextInt(field.equals(AS_WRITTEN) ? 6 : 9)) {
            case 0 -> new PrefixQuery(new Term(field, oneOf(random, "reg", "po", "polic", "s", "京")));
            case 1 -> new WildcardQuery(new Term(field, oneOf(random, "regul*r", "pol?c*", "co?our", "?ew", "zur*")));
            case 2 -> new FuzzyQuery(word, 1 + random.nextInt(2), 2);
            case 3, 4 -> phrase(random, field, 0);
            case 5 -> phrase(random, field, 1 + random.nextInt(6));
            case 6 -> near(random, field);
            default -> new TermQuery(word);
        };
    }

    private static Query near(Random random, String field) {
        String part = oneOf(random, "%s", "\"%s %s\"", "(%s OR %s)", "(%s OR \"%s %s\" OR reg*)", "pol?c*");
        String operator = oneOf(random, "NEAR/", "ONEAR/") + random.nextInt(6);
        String query = field + ":(" + part + " " + operator + " " + oneOf(random, "%s", "(reg* OR %s)") + ")";
        while (query.contains("%s")) {
            query = query.replaceFirst("%s", oneOf(random, ASKED));
        }
        try {
            return TopicLanguage.parse(query);
        } catch (InvalidQueryException e) {
            throw new AssertionError(query, e);
        }
    }

    private static Query phrase(Random random, String field, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        int position = 0;
        int words = 1 + random.nextInt(3);
        for (int i = 0; i < words; i++) {
            phrase.add(new Term(field, oneOf(random, ASKED)), position);
            position += random.nextInt(8) == 0 ? 2 : 1;
        }
        return phrase.build();
    }

    private static String oneOf(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
