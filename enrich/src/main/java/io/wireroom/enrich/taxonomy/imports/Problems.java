package io.wireroom.enrich.taxonomy.imports;

import io.wireroom.enrich.taxonomy.Place;
import io.wireroom.enrich.taxonomy.TaxonomyProblem;
import java.util.ArrayList;
import java.util.List;

/** What was refused while a source was read: all counted, the first kept. Not thread-safe. */
public final class Problems {
    /** Problems that are kept; further ones are only counted. */
    public static final int MOST = 1_000;

    private final String file;
    private final List<TaxonomyProblem> kept = new ArrayList<>();
    private long count;

    public Problems(String file) {
        this.file = file;
    }

    /** Adds one, see {@link TaxonomyProblem}; a line of 0 is none. */
    public void add(long line, String key, String message) {
        count++;
        if (kept.size() < MOST) {
            kept.add(new TaxonomyProblem(file, new Place((int) Math.min(line, Integer.MAX_VALUE), 0), key, message));
        }
    }

    /** How many there were. */
    public long count() {
        return count;
    }

    /** The first {@link #MOST}. */
    public List<TaxonomyProblem> kept() {
        return List.copyOf(kept);
    }
}
