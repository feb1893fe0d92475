package io.wireroom.enrich.story;

import io.wireroom.enrich.text.Hashes;
import io.wireroom.enrich.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The weighed terms of an article. Where the weightiest are picked ties fall to the hash, so that the order is total. */
final class Terms {
    /** Terms that a vector keeps. */
    private static final int VECTOR = 64;

    /** Terms whose pairs become blocking keys. */
    private static final int KEYED = 9;

    private static final double NAME = 1.3;
    private static final double IN_TITLE = 1.2;

    /** What names and places count for keys: two reports of one event share names in their beginnings first of all. */
    private static final double KEYED_NAME = 1.6;

    private static final double KEYED_IN_TITLE = 1.5;
    private static final double KEYED_IN_LEAD = 1.2;
    private static final int LEAD_WORDS = 80;

    private final int words;
    private final Collection<Term> terms;

    private Terms(int words, Collection<Term> terms) {
        this.words = words;
        this.terms = terms;
    }

    private static final class Term {
        private final int hash;
        private final double told;
        private int count;
        private int names;
        private boolean inTitle;
        private boolean inLead;

        Term(long stem, double told) {
            this.hash = Terms.hash(stem);
            this.told = told;
        }

        void seen(boolean name, boolean title, boolean lead) {
            count++;
            names += name ? 1 : 0;
            inTitle |= title;
            inLead |= lead;
        }

        double weight() {
            double place = inTitle ? IN_TITLE : 1;
            return told * (1 + Math.log(count)) * (2 * names > count ? NAME : 1) * place;
        }

        double keyWeight() {
            double place = inTitle ? KEYED_IN_TITLE : inLead ? KEYED_IN_LEAD : 1;
            return told * (1 + Math.log(count)) * (2 * names > count ? KEYED_NAME : 1) * place;
        }

        int hash() {
            return hash;
        }
    }

    /** What a vector knows a stem by. */
    static int hash(long stem) {
        return (int) Hashes.mix(stem);
    }

    static Terms of(Words words, TermTable table) {
        Map<Long, Term> terms = new HashMap<>(words.size());
        int title = words.titleSize();
        for (int i = 0; i < words.size(); i++) {
            double weight = table.weight(words.stem(i));
            if (weight > 0) {
                terms.computeIfAbsent(words.stem(i), stem -> new Term(stem, weight))
                        .seen(words.isNameLike(i), i < title, i < title + LEAD_WORDS);
            }
        }
        return new Terms(words.size(), terms.values());
    }

    /** A term with one of its weights, computed once. */
    private record Weighed(int hash, double weight) {}

    private List<Weighed> heaviest(ToDoubleFunction<Term> weight, int most) {
        return terms.stream()
                .map(term -> new Weighed(term.hash(), weight.applyAsDouble(term)))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparingInt(Weighed::hash))
                .limit(most)
                .toList();
    }

    StoryVector vector() {
        List<Weighed> byHash = new ArrayList<>(heaviest(Term::weight, VECTOR));
        byHash.sort(Comparator.comparingInt(Weighed::hash));
        return StoryVector.of(
                words,
                byHash.stream().mapToInt(Weighed::hash).toArray(),
                byHash.stream().mapToDouble(Weighed::weight).toArray());
    }

    long[] keys() {
        List<Weighed> heaviest = heaviest(Term::keyWeight, KEYED);
        int keyed = heaviest.size();
        long[] keys = new long[keyed * (keyed - 1) / 2];
        int size = 0;
        for (int i = 0; i < keyed; i++) {
            for (int j = i + 1; j < keyed; j++) {
                int a = heaviest.get(i).hash();
                int b = heaviest.get(j).hash();
                keys[size++] = Hashes.combine(Math.min(a, b), Math.max(a, b));
            }
        }
        return keys;
    }
}
