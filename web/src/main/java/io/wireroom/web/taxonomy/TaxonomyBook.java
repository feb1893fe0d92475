package io.wireroom.web.taxonomy;

import io.wireroom.schemas.record.TaxonomyEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The taxonomy in use and its past, and what can be done to it. All methods are called by many threads at once, and end within
 * seconds; those that need Kafka end with a {@link io.wireroom.web.api.ProblemException} of kind {@code AWAY} when it does not
 * answer.
 */
public interface TaxonomyBook extends AutoCloseable {
    /** Begins to follow the taxonomy, and returns. */
    void start();

    /** True once all entries have been read. */
    boolean isReady();

    /** The taxonomy in use. */
    InUse inUse();

    /** All entries in use as a taxonomy file. */
    String yaml();

    /** One entry as a taxonomy file; empty if there is none of the key, such as {@code topic/ai-policy}. */
    Optional<String> yaml(String key);

    /** What is wrong with a taxonomy file of some entries, which take the place of those of their ids, and what it would change. */
    Checked check(String yaml);

    /**
     * Tries such a file on articles that have come lately, in the background. At most a few trials run at once.
     *
     * @param period how far back articles count
     */
    Trial test(String yaml, Duration period);

    /** How a trial stands; empty for one that is unknown or long over. */
    Optional<Trial> trial(String id);

    /**
     * Makes such a file count.
     *
     * @param version of the taxonomy that the change was made for; another one in use is a conflict
     * @param by who does it
     */
    Applied apply(String yaml, String version, String by);

    /** Removes an entry, as {@link #apply} changes some. */
    Applied remove(String key, String version, String by);

    /** Changes of the past, the latest first. */
    List<PastChange> history();

    /** Names that the taxonomy lacks and that rise, as far as they have been counted; begins to count where that is long ago. */
    Rising rising(int hours, int periodsBefore);

    @Override
    void close();

    /**
     * The taxonomy at one moment.
     *
     * @param version fingerprint of the entries
     * @param entries by key
     * @param problems why entries are left out, by key
     */
    record InUse(String version, Map<String, TaxonomyEntry> entries, Map<String, String> problems) {}

    /**
     * Something wrong, or maybe not meant, in a file.
     *
     * @param line from 1; 0 where it lies in an entry that is in use already
     * @param column from 1, in code points; 0 where unknown
     * @param key where in the file, such as {@code topics/ai-policy/query}
     */
    record Remark(int line, int column, String key, String message) {}

    /** What a change does: keys of entries such as {@code topic/ai-policy}. */
    record Difference(List<String> added, List<String> changed, List<String> removed) {
        boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }
    }

    /**
     * A file, checked.
     *
     * @param ok whether it can be applied
     * @param version of the taxonomy in use that it was checked against
     * @param keys of its entries
     * @param difference what it would change; nothing where it is not ok
     */
    record Checked(
            boolean ok,
            String version,
            List<String> keys,
            List<Remark> problems,
            List<Remark> warnings,
            Difference difference) {}

    /** What was applied, and the version that it makes. */
    record Applied(String version, Difference difference) {}

    /** How far a trial is. */
    enum TrialState {
        RUNNING,
        DONE,
        /** Ended before all articles were read, as it took long; what it found so far stands. */
        CUT_SHORT,
        FAILED
    }

    /**
     * A trial of a file beside the taxonomy in use.
     *
     * @param version of the taxonomy in use that it is compared with
     * @param since from when articles count
     * @param articles read so far
     * @param total articles to read; 0 while unknown
     * @param entries of the file, and others that fare otherwise; these by how much they change
     * @param failure why it failed
     */
    record Trial(
            String id,
            TrialState state,
            String version,
            Instant since,
            long articles,
            long total,
            List<TrialEntry> entries,
            Optional<String> failure) {}

    /**
     * How an entry fares in a trial.
     *
     * @param before articles that it has by the taxonomy in use
     * @param after articles that it would have
     * @param hits some of those that it would have, gained ones first
     * @param losses some of those that it would lose
     */
    record TrialEntry(
            String key,
            boolean edited,
            long before,
            long after,
            long gained,
            long lost,
            List<Example> hits,
            List<Example> losses) {}

    /**
     * An article that an entry finds.
     *
     * @param gained whether the taxonomy in use does not find it
     */
    record Example(String id, String title, String source, String url, boolean gained, List<Quote> evidence) {}

    /**
     * Words for which an entry was found, with what stands around them.
     *
     * @param field title, summary or body
     */
    record Quote(String field, String before, String text, String after) {}

    /**
     * A change of one entry.
     *
     * @param by who made it
     * @param versionBefore of the whole taxonomy
     * @param before the entry as YAML; absent where it was added
     * @param after the entry as YAML; absent where it was removed
     */
    record PastChange(
            Instant at,
            String by,
            String key,
            String versionBefore,
            String version,
            Optional<String> before,
            Optional<String> after) {}

    /**
     * Names that rise.
     *
     * @param counting whether they are being counted anew just now
     * @param countedAt when they were counted; absent while they never were
     * @param failure why they could not be counted
     */
    record Rising(boolean counting, Optional<Instant> countedAt, List<RisingName> names, Optional<String> failure) {}

    /**
     * A name outside the taxonomy.
     *
     * @param articles of the last period that bear it, copies not counted
     * @param before articles of a period before, on average
     * @param example title of one of them
     */
    record RisingName(String id, String name, String type, long articles, double before, int sources, String example) {}
}
