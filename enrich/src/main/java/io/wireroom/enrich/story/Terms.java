package io.wireroom.enrich.story;

import io.wireroom.enrich.text.Hashes;
import io.wireroom.enrich.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

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
    private final List<Term> terms;

    private Terms(int words, List<Term> terms) {
        this.words = words;
        this.terms = terms;
    }

    private static final class Term {
        private final long stem;
        private final int hash;
        private final double told;
        private int count;
        private int names;
        private boolean inTitle;
        private boolean inLead;

        Term(long stem, double told) {
            this.stem = stem;
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
        @Nullable Term[] cells = new @Nullable Term[Integer.highestOneBit(words.size() + 1) * 4];
        List<Term> terms = new ArrayList<>();
        int title = words.titleSize();
        for (int i = 0; i < words.size(); i++) {
            long stem = words.stem(i);
            double told = table.weight(stem);
            if (told > 0) {
                int cell = cell(cells, stem);
                Term term = cells[cell];
                if (term == null) {
                    term = new Term(stem, told);
                    cells[cell] = term;
                    terms.add(term);
                }
                term.seen(words.isNameLike(i), i < title, i < title + LEAD_WORDS);
            }
        }
        return new Terms(words.size(), terms);
    }

    /** The cell of a stem, or the free one where it belongs: open addressing with linear probing. */
    private static int cell(@Nullable Term[] cells, long stem) {
        int mask = cells.length - 1;
        int cell = (int) stem & mask;
        for (Term there = cells[cell]; there != null && there.stem != stem; there = cells[cell]) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    /** A term's hash with one of its weights. */
    private record Weighed(int hash, double weight) {
        /** A weight and its hash as one number, greater for the heavier and of equals for the lesser hash. */
        static long rank(int hash, double weight) {
            int inverted = ~(hash ^ Integer.MIN_VALUE);
            return (long) Float.floatToIntBits((float) weight) << Integer.SIZE | Integer.toUnsignedLong(inverted);
        }

        static Weighed of(long rank) {
            return new Weighed(~(int) rank ^ Integer.MIN_VALUE, Float.intBitsToFloat((int) (rank >>> Integer.SIZE)));
        }
    }

    /** The heaviest first. */
    private List<Weighed> heaviest(ToDoubleFunction<Term> weight, int most) {
        long[] ranks = new long[terms.size()];
        for (int i = 0; i < ranks.length; i++) {
            Term term = terms.get(i);
            ranks[i] = Weighed.rank(term.hash(), weight.applyAsDouble(term));
        }
        Arrays.sort(ranks);
        List<Weighed> heaviest = new ArrayList<>();
        for (int i = ranks.length - 1; i >= 0 && heaviest.size() < most; i--) {
            heaviest.add(Weighed.of(ranks[i]));
        }
        return heaviest;
    }

    StoryVector vector() {
        List<Weighed> byHash = heaviest(Term::weight, VECTOR);
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
