package io.wireroom.ingest.boilerplate;

import io.wireroom.schemas.record.SourceBlocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is learnt of each host: of 4,096 hosts at most, so 32 MiB; of more, the one that is quiet for longest is forgotten.
 * Each host belongs to a partition, and comes and goes with it. Not thread-safe.
 */
public final class Sources {
    /** Most hosts that are remembered. */
    static final int MOST = 4_096;

    private static final Duration WRITE_EVERY = Duration.ofMinutes(10);
    private static final float LOAD = 0.75f;

    private final Map<String, Source> byHost = new LinkedHashMap<>(16, LOAD, true);
    private final List<Change> forgotten = new ArrayList<>();

    /**
     * What is to be written.
     *
     * @param blocks empty for a host that is forgotten
     */
    public record Change(String host, int partition, Optional<SourceBlocks> blocks) {}

    /** What is boilerplate of a host by now. */
    public Boilerplate known(String host) {
        Source source = byHost.get(host);
        return source == null ? Boilerplate.NONE : source.known();
    }

    /** Learns from a page of a host. */
    public void learn(String host, int partition, PageLesson page) {
        byHost.computeIfAbsent(host, any -> new Source(partition, new SeenBlocks()))
                .learn(page);
        forgetTooMany();
    }

    /** Takes up what was written of a host. */
    public void restore(SourceBlocks written, int partition) {
        byHost.put(written.getHost(), new Source(partition, SeenBlocks.of(written)));
        forgetTooMany();
    }

    /** What has changed and was not written for ten minutes; it counts as written. */
    public List<Change> due(Instant now) {
        return changes(source -> source.isDue(now.minus(WRITE_EVERY)), now);
    }

    /** What has changed in these partitions; it counts as written. */
    public List<Change> changed(Set<Integer> partitions, Instant now) {
        return changes(source -> partitions.contains(source.partition) && source.changed, now);
    }

    /** Lets go of the hosts of these partitions. */
    public void release(Set<Integer> partitions) {
        byHost.values().removeIf(source -> partitions.contains(source.partition));
        forgotten.removeIf(change -> partitions.contains(change.partition()));
    }

    /** Hosts that are remembered. */
    public int size() {
        return byHost.size();
    }

    private List<Change> changes(Predicate<Source> wanted, Instant now) {
        List<Change> changes = new ArrayList<>(forgotten);
        forgotten.clear();
        byHost.forEach((host, source) -> {
            if (wanted.test(source)) {
                changes.add(new Change(host, source.partition, Optional.of(source.write(host, now))));
            }
        });
        return changes;
    }

    private void forgetTooMany() {
        Iterator<Map.Entry<String, Source>> eldest = byHost.entrySet().iterator();
        while (byHost.size() > MOST) {
            Map.Entry<String, Source> gone = eldest.next();
            forgotten.add(new Change(gone.getKey(), gone.getValue().partition, Optional.empty()));
            eldest.remove();
        }
    }

    /** One host. */
    private static final class Source {
        private final int partition;
        private final SeenBlocks blocks;
        private Boilerplate known;
        private boolean changed;
        private Instant writtenAt = Instant.MIN;

        Source(int partition, SeenBlocks blocks) {
            this.partition = partition;
            this.blocks = blocks;
            this.known = blocks.known();
        }

        Boilerplate known() {
            return known;
        }

        void learn(PageLesson page) {
            if (blocks.learn(page)) {
                known = blocks.known();
                changed = true;
            }
        }

        boolean isDue(Instant writtenUntil) {
            return changed && !writtenAt.isAfter(writtenUntil);
        }

        SourceBlocks write(String host, Instant now) {
            changed = false;
            writtenAt = now;
            return blocks.written(host, now);
        }
    }
}
