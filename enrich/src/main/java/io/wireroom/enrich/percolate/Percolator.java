package io.wireroom.enrich.percolate;

import io.wireroom.enrich.query.QueryFields;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
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
    private final Vocabulary vocabulary;
    private final PhraseTrie phrases;

    /** Leaf of each pattern in each field, plus 1; 0 for none. */
    private final int[][] patternLeaves;

    private final Map<Term, Integer> values;

    /** Rules to be looked at when a leaf is found. */
    private final int[][] anchored;

    /** Not bound to threads: those outlive a percolator, which would never be forgotten. */
    private final Queue<Desk> idle = new ConcurrentLinkedQueue<>();

    private record Rule(String id, Clause clause) {}

    private Percolator(List<Rule> rules, Compiler compiler) {
        this.rules = rules;
        vocabulary = compiler.vocabulary();
        phrases = compiler.phrases();
        patternLeaves = compiler.patternLeaves();
        values = compiler.values();
        anchored = anchored(rules, compiler.leaves());
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

    private static int[][] anchored(List<Rule> rules, int leaves) {
        Map<Integer, List<Integer>> byLeaf = new HashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int leaf : rules.get(rule).clause().anchors().leaves()) {
                byLeaf.computeIfAbsent(leaf, l -> new ArrayList<>()).add(rule);
            }
        }
        int[][] anchored = new int[leaves][];
        for (int leaf = 0; leaf < leaves; leaf++) {
            anchored[leaf] = byLeaf.getOrDefault(leaf, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return anchored;
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
        private final WordReader reader = new WordReader(vocabulary);
        private final FieldWords[] words = new FieldWords[Compiler.fields()];
        private final Findings findings;
        private final BitSet candidates = new BitSet(rules.size());

        Desk() {
            for (int field = 0; field < words.length; field++) {
                words[field] = new FieldWords();
            }
            findings = new Findings(anchored.length, words);
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
                phrases.find(field, words[field], findings);
                findPatterns(field);
            }
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
            findings.forEach(leaf -> {
                for (int rule : anchored[leaf]) {
                    candidates.set(rule);
                }
            });
        }

        private List<Fit> judged() {
            List<Fit> fits = new ArrayList<>();
            for (int rule = candidates.nextSetBit(0); rule >= 0; rule = candidates.nextSetBit(rule + 1)) {
                judge(rules.get(rule), fits);
            }
            return fits;
        }

        private void findPatterns(int field) {
            FieldWords text = words[field];
            for (int i = 0; i < text.size(); i++) {
                for (int pattern : text.lexeme(i).patterns()) {
                    int leaf = patternLeaves[pattern][field] - 1;
                    if (leaf >= 0) {
                        findings.add(leaf, Compiler.text(field), text.position(i), text.start(i), text.end(i));
                    }
                }
            }
        }

        private void judge(Rule rule, List<Fit> fits) {
            if (rule.clause().fits(findings)) {
                List<Hit> hits = new ArrayList<>();
                rule.clause().collect(findings, hits);
                hits.sort(Hit.ORDER);
                fits.add(new Fit(rule.id(), List.copyOf(hits)));
            }
        }
    }
}
