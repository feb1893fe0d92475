package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Listener;
import io.wireroom.enrich.record.Neighbour;
import io.wireroom.enrich.record.Pair;
import io.wireroom.enrich.sweep.Removal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The later articles that are told where an earlier one stands, one small record each: the report that opened a great story
 * has thousands, and none of them bears on its own decision. One more record, under the id of nobody, says that an article has
 * any: most have none when they are decided, and to look for them would take the store over all that others have forgotten.
 * Not thread-safe.
 */
public final class Listeners {
    /** Name of the store of {@link Listener}s. */
    public static final String STORE = "listeners";

    /** Comes before the ids of all listeners. */
    public static final String FIRST = "\0";

    private static final String SLASH = "/";
    private static final String AFTER_SLASH = "0";
    private static final Listener NOBODY = new Listener(0, false);
    private static final int FORGOTTEN_AT_ONCE = 256;

    private final KeyValueStore<String, Listener> store;

    public Listeners(KeyValueStore<String, Listener> store) {
        this.store = store;
    }

    /**
     * Takes in news of later articles: a newer version's replace an older one's, news of one version add up.
     *
     * @return those that have to be told where the article stands, whether it has changed or not
     */
    List<String> take(String id, Collection<Neighbour> news) {
        List<String> met = new ArrayList<>();
        for (Neighbour one : news) {
            String key = id + SLASH + one.getId();
            Listener known = store.get(key);
            if (known != null && known.getVersion() > one.getVersion()) {
                continue;
            }
            boolean together = known != null && known.getVersion() == one.getVersion();
            if (!Neighbours.isRelated(one)) {
                drop(key, known, together);
                continue;
            }
            boolean knownCopy = together && known != null && known.getCopy();
            Listener heard = new Listener(one.getVersion(), knownCopy || one.getPair() != Pair.NONE);
            if (!heard.equals(known)) {
                if (known == null && hasNone(id)) {
                    store.put(id + SLASH, NOBODY);
                }
                store.put(key, heard);
                met.add(one.getId());
            }
        }
        return met;
    }

    /** One shard no longer sees a pair of this version; what another shard saw of the same version stays. */
    private void drop(String key, @Nullable Listener known, boolean together) {
        if (known != null && !together) {
            Removal.of(store, key);
        }
    }

    private boolean hasNone(String id) {
        return store.get(id + SLASH) == null;
    }

    /** Calls with the id of each listener of an article. */
    void forEach(String id, BiConsumer<String, Listener> action) {
        if (hasNone(id)) {
            return;
        }
        try (KeyValueIterator<String, Listener> all = store.range(id + SLASH + FIRST, id + AFTER_SLASH)) {
            all.forEachRemaining(entry -> action.accept(entry.key.substring(id.length() + 1), entry.value));
        }
    }

    /** Forgets all listeners of an article. */
    public void forget(String id) {
        String next = FIRST;
        while (next != null) {
            next = forgetSome(id, next);
        }
    }

    /**
     * Forgets some listeners of an article, few enough to take a few milliseconds.
     *
     * @param from where to go on; {@link #FIRST} to begin. The store walks over what was forgotten before it, entry by entry
     * @return where to go on; null at the end
     */
    public @Nullable String forgetSome(String id, String from) {
        if (hasNone(id)) {
            return null;
        }
        List<String> keys = new ArrayList<>();
        boolean more;
        try (KeyValueIterator<String, Listener> all = store.range(id + SLASH + from, id + AFTER_SLASH)) {
            while (keys.size() < FORGOTTEN_AT_ONCE && all.hasNext()) {
                keys.add(all.next().key);
            }
            more = all.hasNext();
        }
        keys.forEach(key -> Removal.of(store, key));
        if (more) {
            return keys.get(keys.size() - 1).substring(id.length() + 1);
        }
        if (!from.equals(FIRST)) {
            return FIRST; // some may have come meanwhile
        }
        Removal.of(store, id + SLASH);
        return null;
    }
}
