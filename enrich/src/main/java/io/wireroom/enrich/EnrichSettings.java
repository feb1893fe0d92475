package io.wireroom.enrich;

import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.config.DataSize;
import io.wireroom.runtime.config.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the enrichment runs and what it takes for a copy and a story.
 *
 * @param applicationId id of the Kafka Streams application; instances with the same id share the work
 * @param stateDir folder for local state
 * @param threads stream threads of one instance
 * @param commitInterval how often results are committed and so become visible
 * @param cache memory for RocksDB's blocks and write buffers, in all
 * @param windows how long articles are remembered
 * @param storyThreshold similarity from which two articles tell one story
 * @param patience how long an article waits for answers
 * @param caps bounds of what one key and one article remember
 * @param sharing how instances stand in for and find one another
 */
public record EnrichSettings(
        String applicationId,
        String stateDir,
        int threads,
        Duration commitInterval,
        DataSize cache,
        Windows windows,
        double storyThreshold,
        Duration patience,
        Caps caps,
        Sharing sharing) {
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^\\s:/]+|\\[[0-9a-fA-F:]+]):[0-9]{1,5}");

    public static final Setting<String> APPLICATION_ID = Setting.text("enrich.application-id")
            .defaultsTo("wireroom-enrich")
            .describedAs("Id of the Kafka Streams application; instances with the same id share the work.");

    public static final Setting<String> STATE_DIR = Setting.text("enrich.state-dir")
            .defaultsTo("data/enrich")
            .describedAs("Folder for local state; lost state is restored from Kafka.");

    public static final Setting<Integer> THREADS = Setting.integer("enrich.threads")
            .between(1, 64)
            .defaultsTo(1)
            .describedAs("Stream threads of one instance.");

    public static final Setting<Duration> COMMIT_INTERVAL = Setting.duration("enrich.commit-interval")
            .between(Duration.ofMillis(10), Duration.ofSeconds(30))
            .defaultsTo(Duration.ofMillis(100))
            .describedAs(
                    "How often transactions are committed: each of the two to four hops of an article waits for one.");

    public static final Setting<DataSize> CACHE = Setting.size("enrich.state-cache")
            .atLeast(DataSize.ofMebibytes(4))
            .defaultsTo(DataSize.ofMebibytes(64))
            .describedAs("Memory for RocksDB's blocks and write buffers, shared by all stores of the process.");

    public static final Setting<Duration> COPY_WINDOW = Setting.duration("enrich.copies.window")
            .between(Duration.ofMinutes(1), Duration.ofDays(90))
            .defaultsTo(Duration.ofDays(7))
            .describedAs("Distance in publication time beyond which no text is called a copy of another.");

    public static final Setting<Duration> STORY_WINDOW = Setting.duration("enrich.stories.window")
            .between(Duration.ofMinutes(1), Duration.ofDays(90))
            .defaultsTo(Duration.ofDays(7))
            .describedAs("Distance in publication time beyond which no two articles tell one story.");

    public static final Setting<Double> STORY_THRESHOLD = Setting.decimal("enrich.stories.threshold")
            .between(0.05, 0.99)
            .defaultsTo(0.28)
            .describedAs("Similarity from which two articles may tell one story, and vote for one another's.");

    public static final Setting<Duration> MEMORY = Setting.duration("enrich.versions.memory")
            .between(Duration.ofHours(1), Duration.ofDays(3650))
            .defaultsTo(Duration.ofDays(60))
            .describedAs(
                    "How long an article id is remembered after it was last seen; a text seen later is version 1 again.");

    public static final Setting<Duration> PATIENCE = Setting.duration("enrich.patience")
            .between(Duration.ofMillis(100), Duration.ofMinutes(10))
            .defaultsTo(Duration.ofSeconds(10))
            .describedAs(
                    "How long an article waits for its candidates, beyond what others wait, before it is emitted as incomplete.");

    public static final Setting<Integer> KEY_CAP = Setting.integer("enrich.candidates.key-cap")
            .between(2, 100_000)
            .defaultsTo(200)
            .describedAs("Articles that one blocking key keeps; of a hotter key the earliest.");

    public static final Setting<Integer> NEIGHBOUR_CAP = Setting.integer("enrich.candidates.neighbour-cap")
            .between(2, 10_000)
            .defaultsTo(64)
            .describedAs("Earlier neighbours that an article remembers: copies, then the most alike and the earliest.");

    public static final Setting<Integer> SHARDS = Setting.integer("enrich.candidates.shards")
            .between(1, 64)
            .defaultsTo(2)
            .describedAs(
                    "Parts into which the blocking keys are split; fixed once an application runs. Each can be on another"
                            + " machine; an article costs a message and some 2.5 KB of state for each.");

    public static final Setting<Integer> STANDBYS = Setting.integer("enrich.standby-replicas")
            .between(0, 8)
            .defaultsTo(0)
            .describedAs(
                    "Copies of each partition's state that other instances keep up to date: one takes over at once instead of restoring the state from Kafka first, and answers look-ups meanwhile; each costs the disk, memory and network of the state again.");

    public static final Setting<Optional<String>> ADVERTISED_ADDRESS = Setting.text("enrich.advertised-address")
            .where(
                    "a host, a colon and a port",
                    text -> HOST_AND_PORT.matcher(text).matches())
            .optional()
            .describedAs(
                    "Where other instances reach this process's admin.port to look up what it holds, as host:port; without it admin.host and the port in use, so it is needed once instances are on several machines.");

    public static final List<Setting<?>> ALL = List.of(
            APPLICATION_ID,
            STATE_DIR,
            THREADS,
            COMMIT_INTERVAL,
            CACHE,
            COPY_WINDOW,
            STORY_WINDOW,
            STORY_THRESHOLD,
            MEMORY,
            PATIENCE,
            KEY_CAP,
            NEIGHBOUR_CAP,
            SHARDS,
            STANDBYS,
            ADVERTISED_ADDRESS);

    /**
     * How long things are remembered.
     *
     * @param copies distance in time beyond which no text is a copy
     * @param stories distance in time beyond which no two articles tell one story
     * @param versions how long an id is remembered
     */
    public record Windows(Duration copies, Duration stories, Duration versions) {
        /** How long an article can meet others at all. */
        public Duration longest() {
            return copies.compareTo(stories) > 0 ? copies : stories;
        }
    }

    /**
     * Bounds of what is remembered.
     *
     * @param key articles that one blocking key keeps
     * @param neighbours neighbours that one article keeps
     * @param shards parts into which the blocking keys are split
     */
    public record Caps(int key, int neighbours, int shards) {}

    /**
     * How instances stand in for and find one another.
     *
     * @param standbys copies of each partition's state on other instances
     * @param advertised host and port at which others reach this process's pages, where it is not where they are served
     */
    public record Sharing(int standbys, Optional<String> advertised) {}

    public static EnrichSettings from(Configuration c) {
        return new EnrichSettings(
                c.get(APPLICATION_ID),
                c.get(STATE_DIR),
                c.get(THREADS),
                c.get(COMMIT_INTERVAL),
                c.get(CACHE),
                new Windows(c.get(COPY_WINDOW), c.get(STORY_WINDOW), c.get(MEMORY)),
                c.get(STORY_THRESHOLD),
                c.get(PATIENCE),
                new Caps(c.get(KEY_CAP), c.get(NEIGHBOUR_CAP), c.get(SHARDS)),
                new Sharing(c.get(STANDBYS), c.get(ADVERTISED_ADDRESS)));
    }

    /** The same settings with another folder for local state: for several instances in one process. */
    public EnrichSettings withStateDir(String folder) {
        return new EnrichSettings(
                applicationId,
                folder,
                threads,
                commitInterval,
                cache,
                windows,
                storyThreshold,
                patience,
                caps,
                sharing);
    }

    /** The defaults. */
    public static EnrichSettings defaults() {
        return from(Configuration.defaults(ALL));
    }
}
