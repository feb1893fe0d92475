package io.wireroom.enrich.percolate;

import io.wireroom.enrich.query.NearQuery;
import io.wireroom.enrich.query.QueryFields;
import io.wireroom.enrich.story.WordShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns Lucene queries into clauses over numbered leaves, one leaf for the same word, phrase or pattern in all queries. */
final class Compiler {
    /** A guess, in what share of articles that hold two words these stand side by side. */
    private static final double SIDE_BY_SIDE = 0.3;

    /** A guess, in what share of articles a pattern fits a word. */
    private static final double PATTERN = 0.02;

    /** A guess, in what part of articles a value such as a language is. */
    private static final double VALUE = 0.5;

    /** The texts, then the same texts as written. */
    private static final List<String> FIELDS = Stream.concat(
                    QueryFields.TEXTS.stream(), QueryFields.TEXTS.stream().map(QueryFields::asWritten))
            .toList();

    /** Of each form of words, folded and as written. */
    private final List<Wording> wordings = List.of(new Wording(), new Wording());

    private final Map<Query, Clause.Leaf> leaves = new HashMap<>();

    private final Map<Term, Integer> values = new HashMap<>();

    /** How many fields there are, their numbers below. */
    static int fields() {
        return FIELDS.size();
    }

    /** The name of a field. */
    static String name(int field) {
        return FIELDS.get(field);
    }

    /** Which text a field holds, whether folded or as written. */
    static int text(int field) {
        return field % QueryFields.TEXTS.size();
    }

    /** What is asked for, of words folded and of words as written. */
    List<Wording> wordings() {
        return wordings;
    }

    private Wording wording(int field) {
        return wordings.get(field / QueryFields.TEXTS.size());
    }

    private Vocabulary vocabulary(String field) {
        return wording(field(field)).vocabulary();
    }

    Map<Term, Integer> values() {
        return Map.copyOf(values);
    }

    int leaves() {
        return leaves.size();
    }

    /**
     * Compiles a query of words, phrases, prefixes, wildcards, fuzzy words, values, what is near and groups of these.
     *
     * @throws IllegalArgumentException for another kind of query, or another field
     */
    Clause compile(Query query) {
        if (query instanceof BoostQuery boosted) {
            return compile(boosted.getQuery());
        }
        if (query instanceof ConstantScoreQuery constant) {
            return compile(constant.getQuery());
        }
        if (query instanceof BooleanQuery group) {
            return group(group);
        }
        if (query instanceof MatchNoDocsQuery) {
            return new Clause.Group(List.of(), List.of(), List.of(), 1);
        }
        if (query instanceof PhraseQuery phrase) {
            return phrase(phrase);
        }
        if (query instanceof TermQuery word) {
            return word(word.getTerm());
        }
        if (query instanceof MultiTermQuery pattern) {
            return pattern(pattern);
        }
        if (query instanceof NearQuery near) {
            return near(near);
        }
        throw new IllegalArgumentException(
                "queries of kind " + query.getClass().getSimpleName() + " are not supported: " + query);
    }

    private Clause group(BooleanQuery group) {
        List<Clause> required = new ArrayList<>();
        List<Clause> optional = new ArrayList<>();
        List<Clause> excluded = new ArrayList<>();
        for (BooleanClause clause : group) {
            Clause part = compile(clause.getQuery());
            switch (clause.getOccur()) {
                case MUST, FILTER -> required.add(part);
                case SHOULD -> optional.add(part);
                case MUST_NOT -> excluded.add(part);
            }
        }
        int needed = Math.max(group.getMinimumNumberShouldMatch(), required.isEmpty() ? 1 : 0);
        if (required.isEmpty() && excluded.isEmpty() && needed == 1) {
            if (optional.size() == 1) {
                return optional.get(0);
            }
            if (optional.stream().allMatch(c -> c instanceof Clause.Leaf || c instanceof Clause.AnyOf)) {
                return anyOf(optional);
            }
        }
        required.sort(Comparator.comparingDouble(clause -> clause.anchors().frequency())); // what fails soonest first
        return new Clause.Group(List.copyOf(required), List.copyOf(optional), List.copyOf(excluded), needed);
    }

    private static Clause anyOf(List<Clause> clauses) {
        List<Clause.Anchors> all = clauses.stream().map(Clause::anchors).toList();
        return new Clause.AnyOf(
                all.stream()
                        .flatMap(a -> a.leaves().stream())
                        .mapToInt(Integer::intValue)
                        .distinct()
                        .toArray(),
                all.stream().mapToDouble(Clause.Anchors::frequency).sum());
    }

    private Clause phrase(PhraseQuery phrase) {
        Term[] terms = phrase.getTerms();
        int[] places = phrase.getPositions();
        if (terms.length == 0) {
            return compile(new MatchNoDocsQuery());
        }
        if (terms.length == 1) {
            return word(terms[0]);
        }
        int field = field(phrase.getField());
        Vocabulary vocabulary = wording(field).vocabulary();
        int[] numbers =
                Arrays.stream(terms).mapToInt(t -> vocabulary.term(t.text())).toArray();
        if (phrase.getSlop() == 0 && adjoin(places)) {
            return leaf(phrase, share(terms), numbers, field);
        }
        Clause near = new Clause.Near(
                Arrays.stream(terms).map(this::word).toList(),
                Arrays.stream(places).boxed().toList(),
                phrase.getSlop());
        return new Clause.Asked(field, phrase, near);
    }

    /** A wildcard may stand for any number of words of an article: it is asked for as a word of its own. */
    private Clause near(NearQuery near) {
        List<Clause> parts = near.parts().stream().map(this::compile).toList();
        NearQuery byNumber = near.map(leaf -> leaf instanceof MultiTermQuery pattern
                ? new TermQuery(new Term(
                        near.field(), FieldIndexes.word(vocabulary(near.field()).pattern(pattern))))
                : leaf);
        return new Clause.Asked(field(near.field()), byNumber, new Clause.Group(parts, List.of(), List.of(), 0));
    }

    /** In what share of articles a phrase is to be expected. */
    private static double share(Term... words) {
        double share = 1 / SIDE_BY_SIDE;
        for (Term word : words) {
            share *= SIDE_BY_SIDE * WordShare.of(word.text());
        }
        return share;
    }

    private static boolean adjoin(int[] places) {
        for (int i = 1; i < places.length; i++) {
            if (places[i] != places[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }

    private Clause.Leaf word(Term term) {
        if (QueryFields.VALUES.contains(term.field())) {
            Clause.Leaf leaf = leaves.computeIfAbsent(new TermQuery(term), q -> new Clause.Leaf(leaves.size(), VALUE));
            values.put(term, leaf.number());
            return leaf;
        }
        return leaf(
                new TermQuery(term),
                share(term),
                new int[] {vocabulary(term.field()).term(term.text())},
                field(term.field()));
    }

    private Clause.Leaf leaf(Query query, double frequency, int[] words, int field) {
        return leaves.computeIfAbsent(query, q -> {
            wording(field).put(words, text(field), leaves.size());
            return new Clause.Leaf(leaves.size(), frequency);
        });
    }

    private Clause.Leaf pattern(MultiTermQuery query) {
        int field = field(query.getField());
        return leaves.computeIfAbsent(query, q -> {
            wording(field).put(query, text(field), leaves.size());
            return new Clause.Leaf(leaves.size(), PATTERN);
        });
    }

    private static int field(String name) {
        int field = FIELDS.indexOf(name);
        if (field < 0) {
            throw new IllegalArgumentException("unknown field \"" + name + "\": the fields are " + FIELDS);
        }
        return field;
    }
}
