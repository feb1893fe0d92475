package io.wireroom.enrich.percolate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** The words that some queries ask for, by name or by pattern, each with a number. Filled while queries are compiled. */
final class Vocabulary {
    /** Letters before the first wildcard by which patterns are looked up. */
    private static final int STEM = 2;

    private final Map<String, Integer> terms = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> patternNumbers = new HashMap<>();
    private final Map<String, List<Pattern>> patterns = new HashMap<>();

    private record Pattern(int number, Predicate<BytesRef> fits) {}

    /** The number of a word, a new one if no query has named it before. */
    int term(String word) {
        return terms.computeIfAbsent(word, w -> {
            words.add(w);
            return terms.size();
        });
    }

    /** The word that a number stands for. */
    String word(int term) {
        return words.get(term);
    }

    /** Words named; their numbers are below. */
    int terms() {
        return terms.size();
    }

    /** Patterns; their numbers are below. */
    int patterns() {
        return patternNumbers.size();
    }

    /** The number of a pattern, one for the same pattern in all fields. */
    int pattern(MultiTermQuery query) {
        String name = query.getClass().getSimpleName() + ' ' + query.toString(query.getField());
        Integer known = patternNumbers.get(name);
        if (known != null) {
            return known;
        }
        int number = patternNumbers.size();
        patternNumbers.put(name, number);
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTermsMatching(Query of, String field, Supplier<ByteRunAutomaton> automaton) {
                ByteRunAutomaton fits = automaton.get();
                add(stem(query), new Pattern(number, word -> fits.run(word.bytes, word.offset, word.length)));
            }

            @Override
            public void consumeTerms(Query of, Term... exactly) {
                for (Term term : exactly) {
                    add(first(term.text()), new Pattern(number, term.bytes()::equals));
                }
            }
        });
        return number;
    }

    private void add(String stem, Pattern pattern) {
        patterns.computeIfAbsent(stem, s -> new ArrayList<>()).add(pattern);
    }

    /** Letters with which all words start that fit a pattern; empty if those are too few to look up by. */
    private static String stem(MultiTermQuery query) {
        if (query instanceof PrefixQuery prefix) {
            return first(prefix.getPrefix().text());
        }
        if (query instanceof WildcardQuery wildcard) {
            String text = wildcard.getTerm().text();
            int literal = 0;
            while (literal < text.length() && "*?\\".indexOf(text.charAt(literal)) < 0) {
                literal++;
            }
            return first(text.substring(0, literal));
        }
        if (query instanceof FuzzyQuery fuzzy) {
            String text = fuzzy.getTerm().text();
            int codePoints = Math.min(fuzzy.getPrefixLength(), text.codePointCount(0, text.length()));
            return first(text.substring(0, text.offsetByCodePoints(0, codePoints)));
        }
        return "";
    }

    private static String first(String literal) {
        return literal.length() < STEM ? "" : literal.substring(0, STEM);
    }

    /** Who asks for a word. */
    Lexeme lexeme(String word) {
        int term = terms.getOrDefault(word, Lexeme.NOT_NAMED);
        int[] fitting = patterns.isEmpty() ? new int[0] : fitting(word);
        return term == Lexeme.NOT_NAMED && fitting.length == 0 ? Lexeme.NOT_ASKED_FOR : new Lexeme(word, term, fitting);
    }

    private int[] fitting(String word) {
        BytesRef bytes = new BytesRef(word);
        List<Integer> numbers = new ArrayList<>();
        collect(patterns.getOrDefault("", List.of()), bytes, numbers);
        if (word.length() >= STEM) {
            collect(patterns.getOrDefault(first(word), List.of()), bytes, numbers);
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void collect(List<Pattern> among, BytesRef word, List<Integer> numbers) {
        for (Pattern pattern : among) {
            if (pattern.fits().test(word)) {
                numbers.add(pattern.number());
            }
        }
    }
}
