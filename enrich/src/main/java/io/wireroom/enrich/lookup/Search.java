package io.wireroom.enrich.lookup;

import io.wireroom.enrich.lookup.Finding.Outcome;
import io.wireroom.enrich.lookup.StateAccess.Whereabouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Finds an instance that can answer: the one that works on the partition, else one on standby for it. A question that
 * another instance has passed on is answered from here or not at all, so that none goes in circles. Thread-safe.
 */
final class Search {
    private final StateAccess state;
    private final Peers peers;

    Search(StateAccess state, Peers peers) {
        this.state = state;
        this.peers = peers;
    }

    /** @param passedOn true when another instance asks */
    Finding ask(Question question, boolean passedOn) {
        Optional<Whereabouts> where = state.whereabouts(question.store(), question.key());
        if (where.isEmpty()) {
            return Finding.unavailable("partitions are being given to instances");
        }
        List<String> reasons = new ArrayList<>();
        List<HostInfo> holders = where.get().holders();
        for (int i = 0; i < holders.size(); i++) {
            Finding finding = holders.get(i).equals(state.self())
                    ? here(question, where.get().partition(), i > 0)
                    : there(question, holders.get(i), passedOn);
            if (!finding.is(Outcome.UNAVAILABLE)) {
                return finding;
            }
            reasons.add(finding.reason());
        }
        return Finding.unavailable(String.join("; ", reasons.stream().distinct().toList()));
    }

    private Finding here(Question question, int partition, boolean standby) {
        try {
            Finding finding = question.reader().read(state, partition, standby);
            return standby ? finding.stale() : finding;
        } catch (InvalidStateStoreException e) {
            return Finding.unavailable(
                    standby ? "the copy of its state is not there yet" : "its state is being restored");
        }
    }

    private Finding there(Question question, HostInfo holder, boolean passedOn) {
        if (passedOn) {
            return Finding.unavailable("it is on another instance by now");
        }
        return holder.equals(HostInfo.unavailable())
                ? Finding.unavailable("the instance that holds it serves no pages")
                : peers.ask(holder, question.path());
    }
}
