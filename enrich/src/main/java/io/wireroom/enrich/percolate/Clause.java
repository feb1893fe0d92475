package io.wireroom.enrich.percolate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;

/** A query or a part of one, compiled: whether what was found in an article fits it. Immutable, thread-safe. */
sealed interface Clause permits Clause.Leaf, Clause.AnyOf, Clause.Near, Clause.Asked, Clause.Group {
    boolean fits(Findings article);

    /** Adds where a clause that fits stands. */
    void collect(Findings article, List<Hit> hits);

    /** Leaves of which at least one is there if the clause fits. */
    Anchors anchors();

    /**
     * @param leaves numbers of leaves
     * @param frequency in what part of articles one of them is to be expected
     */
    record Anchors(List<Integer> leaves, double frequency) {}

    /** A word, a phrase without gaps or a pattern in one field, or a value of the article. */
    record Leaf(int number, double frequency) implements Clause {
        @Override
        public boolean fits(Findings article) {
            return article.holds(number);
        }

        @Override
        public void collect(Findings article, List<Hit> hits) {
            article.collect(number, hits);
        }

        @Override
        public Anchors anchors() {
            return new Anchors(List.of(number), frequency);
        }
    }

    /**
     * Words of one field so near each other as a phrase with slop asks; words that occur twice are not told apart. It says
     * that there may be a hit, not where.
     *
     * @param words leaf of each word, in the phrase's order
     * @param inPhrase place of each in the phrase
     */
    record Near(List<Leaf> words, List<Integer> inPhrase, int slop) implements Clause {
        @Override
        public boolean fits(Findings article) {
            int[][] places = new int[words.size()][];
            for (int i = 0; i < places.length; i++) {
                if (!article.holds(words.get(i).number())) {
                    return false;
                }
                places[i] = article.positions(words.get(i).number());
            }
            return Window.fits(
                    places, inPhrase.stream().mapToInt(Integer::intValue).toArray(), slop);
        }

        @Override
        public void collect(Findings article, List<Hit> hits) {
            throw new UnsupportedOperationException("only a condition of a query that Lucene answers");
        }

        @Override
        public Anchors anchors() {
            return words.stream()
                    .map(Clause::anchors)
                    .min(Comparator.comparingDouble(Anchors::frequency))
                    .orElseThrow();
        }
    }

    /**
     * A query that Lucene answers, once what was found shows that it could fit.
     *
     * @param condition without which it cannot fit
     */
    record Asked(int field, Query query, Clause condition) implements Clause {
        @Override
        public boolean fits(Findings article) {
            return condition.fits(article)
                    && !article.indexes().hits(field, query).isEmpty();
        }

        @Override
        public void collect(Findings article, List<Hit> hits) {
            hits.addAll(article.indexes().hits(field, query));
        }

        @Override
        public Anchors anchors() {
            return condition.anchors();
        }
    }

    /** At least one of some leaves: most often a word in each of an article's texts. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record AnyOf(int[] leaves, double frequency) implements Clause {
        @Override
        public boolean fits(Findings article) {
            for (int leaf : leaves) {
                if (article.holds(leaf)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void collect(Findings article, List<Hit> hits) {
            for (int leaf : leaves) {
                article.collect(leaf, hits);
            }
        }

        @Override
        public Anchors anchors() {
            return new Anchors(Arrays.stream(leaves).boxed().toList(), frequency);
        }
    }

    /**
     * Clauses that must, may and must not be there.
     *
     * @param optionalNeeded how many of the optional ones must be there
     */
    record Group(List<Clause> required, List<Clause> optional, List<Clause> excluded, int optionalNeeded)
            implements Clause {
        @Override
        public boolean fits(Findings article) {
            for (int i = 0; i < required.size(); i++) { // without an iterator: most of all work is here
                if (!required.get(i).fits(article)) {
                    return false;
                }
            }
            return enoughOptional(article) && noneExcluded(article);
        }

        private boolean enoughOptional(Findings article) {
            int missing = optionalNeeded;
            for (int i = 0; i < optional.size() && missing > 0; i++) {
                if (optional.get(i).fits(article)) {
                    missing--;
                }
            }
            return missing == 0;
        }

        private boolean noneExcluded(Findings article) {
            for (Clause clause : excluded) {
                if (clause.fits(article)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void collect(Findings article, List<Hit> hits) {
            required.forEach(clause -> clause.collect(article, hits));
            for (Clause clause : optional) {
                if (clause.fits(article)) {
                    clause.collect(article, hits);
                }
            }
        }

        /** Those of the required clause that is to be expected least, or of all optional ones. */
        @Override
        public Anchors anchors() {
            Anchors best = any();
            for (Clause clause : required) {
                Anchors anchors = clause.anchors();
                if (anchors.frequency() < best.frequency()) {
                    best = anchors;
                }
            }
            return best;
        }

        private Anchors any() {
            if (optionalNeeded == 0) {
                return new Anchors(List.of(), Double.POSITIVE_INFINITY);
            }
            List<Anchors> all = optional.stream().map(Clause::anchors).toList();
            return new Anchors(
                    all.stream().flatMap(a -> a.leaves().stream()).distinct().toList(),
                    all.stream().mapToDouble(Anchors::frequency).sum());
        }
    }
}
