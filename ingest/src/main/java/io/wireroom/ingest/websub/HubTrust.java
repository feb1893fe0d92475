package io.wireroom.ingest.websub;

import io.wireroom.schemas.record.HubState;
import java.time.Instant;

/**
 * Judges whether a hub really pushes: a pure function of what pushes and polls found. A new entry that a poll finds during
 * the lease waits for a push that holds it; if there was none until the next poll, it is a miss, and the hub starts anew.
 */
final class HubTrust {
    /** Entries that a hub must have pushed, since its last miss, before it is relied upon. */
    static final int FEWEST_ENTRIES = 3;

    /** Polls that must have found nothing that was not pushed, since the last miss. */
    static final int FEWEST_POLLS = 2;

    private HubTrust() {}

    /**
     * A hub after a poll.
     *
     * @param misses entries that the hub did not push, found by the poll before
     */
    record Judged(HubState hub, int misses) {}

    /** True while the hub can be relied upon. */
    static boolean isProven(HubState hub, Instant now) {
        return HubLease.isRunning(hub, now)
                && hub.getUnpushed() == 0
                && hub.getProvenEntries() >= FEWEST_ENTRIES
                && hub.getProvenPolls() >= FEWEST_POLLS;
    }

    /**
     * A poll was made.
     *
     * @param promised whether the lease ran already at the poll before
     * @param news new entries that it found
     */
    static Judged polled(HubState hub, boolean promised, int news, Instant now) {
        HubState.Builder after = HubState.newBuilder(hub);
        if (!promised || !HubLease.isRunning(hub, now)) {
            return new Judged(after.setUnpushed(0).build(), 0);
        }
        int misses = hub.getUnpushed();
        after.setUnpushed(news);
        if (misses > 0) {
            after.setProvenEntries(0).setProvenPolls(0);
        } else if (news == 0) {
            after.setProvenPolls(Math.min(FEWEST_POLLS, hub.getProvenPolls() + 1));
        }
        return new Judged(after.build(), misses);
    }

    /**
     * A document was pushed.
     *
     * @param discovered entries that no poll had found
     * @param known entries that were known, among them those that a poll found first
     */
    static HubState pushed(HubState hub, int discovered, int known, Instant at) {
        return HubState.newBuilder(hub)
                .setLastPushAt(at)
                .setProvenEntries(Math.min(FEWEST_ENTRIES, hub.getProvenEntries() + discovered))
                .setUnpushed(Math.max(0, hub.getUnpushed() - known))
                .build();
    }
}
