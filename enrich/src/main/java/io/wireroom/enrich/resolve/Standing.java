package io.wireroom.enrich.resolve;

import io.wireroom.enrich.record.Note;
import io.wireroom.enrich.record.Outcome;
import io.wireroom.enrich.record.Resolution;
import io.wireroom.enrich.record.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link Resolution} being worked on: one article, its answers and what was decided. Not thread-safe. */
final class Standing {
    private final Place place;
    private final int version;
    private final Instant expiresAt;
    private final Instant openedAt;
    private final List<Integer> awaited;
    private final Neighbours neighbours;
    private @Nullable Outcome outcome;
    private boolean settled;
    private boolean reviewing;
    private boolean capped;
    private boolean incomplete;
    private long revision;
    private List<String> left;

    Standing(String id, Resolution resolution, int neighbourCap) {
        this.place = new Place(resolution.getOrderedAt(), id);
        this.version = resolution.getVersion();
        this.expiresAt = resolution.getExpiresAt();
        this.openedAt = resolution.getOpenedAt();
        this.awaited = new ArrayList<>(resolution.getAwaited());
        this.neighbours = new Neighbours(place, resolution.getNeighbours(), neighbourCap);
        this.outcome = resolution.getOutcome().orElse(null);
        this.settled = resolution.getSettled();
        this.reviewing = resolution.getReviewing();
        this.capped = resolution.getCapped();
        this.incomplete = resolution.getIncomplete();
        this.revision = resolution.getRevision();
        this.left = resolution.getLeft();
    }

    Place place() {
        return place;
    }

    int version() {
        return version;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isSettled() {
        return settled;
    }

    boolean isIncomplete() {
        return incomplete;
    }

    /** Whether there was more under its keys than is compared. */
    boolean isCapped() {
        return capped;
    }

    /** Whether the last answer is in after it was emitted without. */
    boolean isCompletedNow() {
        return incomplete && awaited.isEmpty();
    }

    boolean isReviewing() {
        return reviewing;
    }

    /** Notes whether the article has asked itself to decide anew. */
    void review(boolean asked) {
        reviewing = asked;
    }

    /** Whether deciding anew would change anything. */
    boolean wouldChange() {
        return isCompletedNow()
                || decide(false)
                        .filter(decided -> !outcome().equals(Optional.of(decided)))
                        .isPresent();
    }

    long revision() {
        return revision;
    }

    /** The last outcome, for this version or an earlier one. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Where the article stands by its last outcome, as its neighbours need to know it. */
    Optional<Status> status() {
        return outcome().map(o -> Decisions.status(place.id(), version, o));
    }

    /**
     * Takes in what a note says of other articles.
     *
     * @return the earlier reports of the same event among them that were not known as such
     */
    List<String> take(Note note) {
        awaited.remove((Integer) note.getShard());
        capped |= note.getCapped();
        return neighbours.merge(note.getNeighbours());
    }

    /** The earlier reports of the same event. */
    List<String> earlierReports() {
        return neighbours.earlierReports();
    }

    /** The outcome as far as it can be told now; empty while answers or statuses are missing, unless forced. */
    Optional<Outcome> decide(boolean force) {
        if (!awaited.isEmpty() && !settled && !force) {
            return Optional.empty();
        }
        return Decisions.decide(place, neighbours.all(), force);
    }

    /** Records an outcome that says the same as the one emitted and is for the neighbours only. */
    void amend(Outcome decided) {
        outcome = decided;
    }

    /** Records that an outcome is emitted. */
    void settle(Outcome decided, boolean forced, Instant at) {
        outcome = decided;
        settled = true;
        incomplete = forced || !awaited.isEmpty();
        revision = Math.max(revision + 1, at.toEpochMilli());
    }

    /** Ids of the topics that it had when it was emitted before and has no more; told once. */
    List<String> leave() {
        List<String> told = left;
        left = List.of();
        return told;
    }

    Resolution toRecord() {
        return new Resolution(
                version,
                place.at(),
                expiresAt,
                openedAt,
                awaited,
                new ArrayList<>(neighbours.all()),
                outcome,
                settled,
                reviewing,
                capped,
                incomplete,
                revision,
                left);
    }
}
