package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Listener;
import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.Resolution;
import io.wireroom.schemas.record.Duplicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * How an article stands, read from the stores by whoever asks, while the enrichment goes on.
 *
 * @param resolution what is known and was decided
 * @param copies ids of later articles that were found to be copies of it
 * @param cut true when there may be more copies than are listed
 */
public record ArticleStanding(Resolution resolution, List<String> copies, boolean cut) {
    /** Listeners looked through at most: the report that opened a great story has thousands, few of them copies. */
    private static final int MOST_LISTENERS = 20_000;

    public ArticleStanding {
        copies = List.copyOf(copies);
    }

    /**
     * Reads it.
     *
     * @param resolutions the store of {@link ResolveProcessor#RESOLUTIONS}
     * @param listeners the store of {@link Listeners#STORE}, same partition
     * @param limit copies listed at most
     * @return empty for an article that is unknown or whose window is over
     */
    public static Optional<ArticleStanding> of(
            ReadOnlyKeyValueStore<String, Resolution> resolutions,
            ReadOnlyKeyValueStore<String, Listener> listeners,
            String id,
            int limit) {
        Resolution resolution = resolutions.get(id);
        if (resolution == null) {
            return Optional.empty();
        }
        List<String> copies = new ArrayList<>();
        String prefix = id + "/";
        int looked = 0;
        try (KeyValueIterator<String, Listener> all = listeners.prefixScan(prefix, new StringSerializer())) {
            while (all.hasNext() && copies.size() <= limit && looked++ < MOST_LISTENERS) {
                KeyValue<String, Listener> entry = all.next();
                if (entry.value.getCopy()) {
                    copies.add(entry.key.substring(prefix.length()));
                }
            }
            boolean cut = copies.size() > limit || all.hasNext();
            return Optional.of(new ArticleStanding(resolution, copies.subList(0, Math.min(limit, copies.size())), cut));
        }
    }

    /** What was decided last; empty before the first decision. */
    public Optional<Outcome> outcome() {
        return resolution.getOutcome();
    }

    /** Whose copy it is; empty for an original and before the first decision. */
    public Optional<Duplicate> duplicate() {
        return outcome().flatMap(Emission::duplicate);
    }
}
