package io.wireroom.enrich.lookup;

import io.wireroom.enrich.lookup.Finding.Outcome;
import io.wireroom.enrich.route.StoryProcessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Which stories an abbreviated id may mean. A beginning says nothing of the partition, so every instance is asked for
 * those it works on. Thread-safe.
 */
final class Beginnings {
    /** Characters from which an id counts as abbreviated and not as a typing error. */
    static final int SHORTEST = 4;

    static final String IDS = "ids";

    private static final int MOST = 10;
    private static final int WHOLE = 32;

    private final StateAccess state;
    private final Peers peers;

    Beginnings(StateAccess state, Peers peers) {
        this.state = state;
        this.peers = peers;
    }

    static boolean isAbbreviated(String id) {
        return id.length() >= SHORTEST && id.length() < WHOLE;
    }

    /** The stories here that begin so. */
    Finding here(String beginning) {
        try {
            Set<String> ids = StoryReader.beginning(state.own(StoryProcessor.TALLIES), beginning, MOST);
            return Finding.found(Map.of(IDS, List.copyOf(ids)));
        } catch (InvalidStateStoreException e) {
            return Finding.unavailable("stories are being restored");
        }
    }

    /** The stories on any instance that begin so; unavailable when none is found and one instance cannot tell. */
    Finding everywhere(String beginning) {
        Set<String> ids = new TreeSet<>();
        Finding silent = Finding.found(Map.of());
        for (HostInfo host : state.everybody(StoryProcessor.TALLIES)) {
            Finding one = host.equals(state.self())
                    ? here(beginning)
                    : peers.ask(host, LookupPages.STORIES + "?beginning=" + LookupPages.encoded(beginning));
            if (one.facts().get(IDS) instanceof Collection<?> found) {
                found.forEach(id -> ids.add(String.valueOf(id)));
            }
            silent = one.is(Outcome.FOUND) ? silent : one;
        }
        return ids.isEmpty() && silent.is(Outcome.UNAVAILABLE) ? silent : Finding.found(Map.of(IDS, List.copyOf(ids)));
    }
}
