package io.wireroom.enrich.story;

import io.wireroom.enrich.text.Hashes;
import io.wireroom.enrich.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weighed terms of an article, weightiest first; ties fall to the hash, so that the order is total. */
final class Terms {
    /** Terms that a vector keeps. */
    private static final int VECTOR = 64;

    /** Terms whose pairs become blocking keys. */
    private static final int KEYED = 9;

    private static final double NAME = 1.3;
    private static final double IN_TITLE = 1.2;

    private final int words;
    private final List<Term> terms;

    private Terms(int words, List<Term> terms) {
        this.words = words;
        this.terms = terms;
    }

    private static final class Term {
        private final int hash;
        private final double told;
        private int count;
        private int names;
        private boolean inTitle;

        Term(long stem, double told) {
            this.hash = Terms.hash(stem);
            this.told = told;
        }

        void seen(boolean name, boolean title) {
            count++;
            names += name ? 1 : 0;
            inTitle |= title;
        }

        double weight() {
            double place = inTitle ? IN_TITLE : 1;
            return told * (1 + Math.log(count)) * (2 * names > count ? NAME : 1) * place;
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
                        .seen(words.isNameLike(i), i < title);
            }
        }
        return new Terms(words.size(), heaviest(terms.values()));
    }

    private static List<Term> heaviest(Collection<Term> terms) {
        List<Term> sorted = new ArrayList<>(terms);
        sorted.sort(Comparator.comparingDouble(Term::weight).reversed().thenComparingInt(Term::hash));
        return sorted.subList(0, Math.min(VECTOR, sorted.size()));
    }

    StoryVector vector() {
        List<Term> byHash = new ArrayList<>(terms);
        byHash.sort(Comparator.comparingInt(Term::hash));
        return StoryVector.of(
                words,
                byHash.stream().mapToInt(Term::hash).toArray(),
                byHash.stream().mapToDouble(Term::weight).toArray());
    }

    long[] keys() {
        int keyed = Math.min(KEYED, terms.size());
        long[] keys = new long[keyed * (keyed - 1) / 2];
        int size = 0;
        for (int i = 0; i < keyed; i++) {
            for (int j = i + 1; j < keyed; j++) {
                int a = terms.get(i).hash();
                int b = terms.get(j).hash();
                keys[size++] = Hashes.combine(Math.min(a, b), Math.max(a, b));
            }
        }
        return keys;
    }
}
