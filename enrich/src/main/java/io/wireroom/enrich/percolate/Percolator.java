package io.wireroom.enrich.percolate;

import io.wireroom.enrich.query.QueryFields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/**
 * Many queries, and for each article those that it fits. The text is read once: its words and phrases are looked up in a trie
 * of all that the queries name, and a query is looked at only if one of the words or phrases without which it cannot fit has
 * been found. A query fits, and its hits are, as Lucene's {@code Weight.matches} has them over an index of the article by
 * {@link io.wireroom.enrich.query.NewsAnalyzer}.
 *
 * <p>Thread-safe; it keeps working memory, some bytes for each word and phrase, for as many threads as have used it at once.
 */
public final class Percolator {
    private final List<Rule> rules;
    private final List<Form> forms;

    private final Map<Term, Integer> values;

    private final int leaves;
    private final Anchored anchored;
    private final Gates gates;

    /** Not bound to threads: those outlive a percolator, which would never be forgotten. */
    private final Queue<Desk> idle = new ConcurrentLinkedQueue<>();

    private record Rule(String id, Clause clause) {}

    /** What is asked for of words in one form, folded or as written. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Form(Vocabulary vocabulary, PhraseTrie phrases, int[][] patternLeaves) {
        static Form of(Wording wording) {
            return new Form(wording.vocabulary(), wording.phrases(), wording.patternLeaves());
        }
    }

    private Percolator(List<Rule> rules, Compiler compiler) {
        this.rules = rules;
        forms = compiler.wordings().stream().map(Form::of).toList();
        values = compiler.values();
        leaves = compiler.leaves();
        List<Clause> clauses = rules.stream().map(Rule::clause).toList();
        anchored = new Anchored(clauses, leaves);
        gates = new Gates(clauses);
    }

    /**
     * A percolator of queries.
     *
     * @param queries by id, about the fields of {@link QueryFields}
     * @throws IllegalArgumentException for a query of a kind that is not supported, or about another field
     */
    public static Percolator of(Map<String, Query> queries) {
        Compiler compiler = new Compiler();
        List<Rule> rules = new ArrayList<>();
        queries.forEach((id, query) -> rules.add(new Rule(id, compiler.compile(query))));
        return new Percolator(rules, compiler);
    }

    /**
     * The queries that an article fits, in the order in which they were given.
     *
     * @param texts as {@link QueryFields#TEXTS} has them, in order; an absent one is empty
     */
    public List<Fit> fits(List<String> texts) {
        return fits(texts, List.of());
    }

    /**
     * The queries that an article fits, in the order in which they were given.
     *
     * @param texts as {@link QueryFields#TEXTS} has them, in order; an absent one is empty
     * @param values what the article has as a whole
     */
    public List<Fit> fits(List<String> texts, List<Value> values) {
        Desk free = idle.poll();
        Desk desk = free == null ? new Desk() : free;
        try {
            return desk.fits(texts, values);
        } finally {
            idle.add(desk);
        }
    }

    /**
     * What an article has as a whole, such as an actor that it names.
     *
     * @param field one of {@link QueryFields#VALUES}
     * @param value in small letters
     * @param hits where it stands; empty if it is true of the article and stands nowhere
     */
    public record Value(String field, String value, List<Hit> hits) {}

    /** What one thread at a time works with. */
    private final class Desk {
        private final WordReader reader =
                new WordReader(forms.get(0).vocabulary(), forms.get(1).vocabulary());
        private final FieldWords[] words = new FieldWords[Compiler.fields()];
        private final Findings findings;
        private final BitSet candidates = new BitSet(rules.size());

        Desk() {
            for (int field = 0; field < words.length; field++) {
                words[field] = new FieldWords(form(field).vocabulary());
            }
            findings = new Findings(leaves, words);
        }

        private List<Fit> fits(List<String> texts, List<Value> values) {
            try {
                read(texts);
                values.forEach(this::take);
                choose();
                return judged();
            } finally {
                candidates.clear();
                findings.clear();
            }
        }

        private void read(List<String> texts) {
            for (int text = 0; text < texts.size(); text++) {
                reader.read(texts.get(text), words[text], words[text + texts.size()]);
            }
            for (int field = 0; field < words.length; field++) {
                Form form = form(field);
                form.phrases().find(Compiler.text(field), words[field], findings);
                findPatterns(form.patternLeaves(), field);
            }
        }

        private Form form(int field) {
            return forms.get(field / QueryFields.TEXTS.size());
        }

        private void take(Value value) {
            Integer leaf = Percolator.this.values.get(new Term(value.field(), value.value()));
            if (leaf != null && value.hits().isEmpty()) {
                findings.hold(leaf);
            } else if (leaf != null) {
                value.hits().forEach(hit -> findings.add(leaf, hit.field(), 0, hit.start(), hit.end()));
            }
        }

        private void choose() {
            findings.forEach(leaf -> anchored.forEach(leaf, this::choose));
        }

        private void choose(int rule) {
            if (gates.mayFit(rule, findings)) {
                candidates.set(rule);
            }
        }

        private List<Fit> judged() {
            List<Fit> fits = new ArrayList<>();
            for (int rule = candidates.nextSetBit(0); rule >= 0; rule = candidates.nextSetBit(rule + 1)) {
                judge(rule, fits);
            }
            return fits;
        }

        private void findPatterns(int[][] leaves, int field) {
            FieldWords text = words[field];
            for (int i = 0; i < text.size() && leaves.length > 0; i++) {
                for (int pattern : text.patterns(i)) {
                    int leaf = leaves[pattern][Compiler.text(field)];
                    if (leaf != Wording.NONE) {
                        findings.add(leaf, Compiler.text(field), text.position(i), text.start(i), text.end(i));
                    }
                }
            }
        }

        private void judge(int number, List<Fit> fits) {
            Rule rule = rules.get(number);
            List<Hit> hits = new ArrayList<>();
            if (gates.decide(number)) {
                gates.collect(number, findings, hits);
            } else if (rule.clause().fits(findings)) {
                rule.clause().collect(findings, hits);
            } else {
                return;
            }
            hits.sort(Hit.ORDER);
            fits.add(new Fit(rule.id(), List.copyOf(hits)));
        }
    }
}
