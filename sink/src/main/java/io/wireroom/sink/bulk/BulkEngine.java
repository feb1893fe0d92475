package io.wireroom.sink.bulk;

import io.wireroom.sink.bulk.BulkAnswer.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which documents go out together, when, and again. It is told what comes in and what was answered, and is asked
 * what to send; it does nothing by itself. Every document offered is settled exactly once, unless it is abandoned.
 *
 * <p>Documents are sent again without end until they are taken or refused for good. While whole requests fail, one
 * request at a time probes, with growing delay. Not thread-safe.
 */
public final class BulkEngine {
    private static final int STUCK_ATTEMPTS = 3;

    private final BulkLimits limits;
    private final ConcurrencyLimiter limiter;
    private final Backoff backoff;
    private final Backlog backlog = new Backlog();
    private final Retries retries = new Retries();
    private int unsettledActions;
    private long unsettledBytes;
    private boolean draining;
    private @Nullable Outage outage;
    private String lastFailure = "";

    public BulkEngine(BulkLimits limits, ConcurrencyLimiter limiter, Backoff backoff) {
        this.limits = limits;
        this.limiter = limiter;
        this.backoff = backoff;
    }

    /** Takes a document in. */
    public void offer(BulkItem item, Instant now) {
        backlog.add(item, now);
        unsettledActions++;
        unsettledBytes += item.bytes();
    }

    /** The next batch to send now; the caller sends it and asks again until there is none. */
    public Optional<Batch> next(Instant now) {
        if (!maySend(now)) {
            return Optional.empty();
        }
        Optional<Batch> batch = retries.takeDue(now)
                .map(group -> new Batch(group.items(), group.attempt(), now))
                .or(() -> fresh(now));
        batch.ifPresent(sent -> limiter.sent());
        return batch;
    }

    /** Takes the answer to a batch and returns the documents whose fate is now known. */
    public List<Settled> answered(Batch batch, BulkAnswer answer, Instant now) {
        boolean complete = answer.items().size() == batch.items().size();
        if (answer.kind() == Kind.ITEMS && complete) {
            outage = null;
            return judged(batch, answer, now);
        }
        if (answer.kind() == Kind.REFUSED) {
            outage = null;
            return refused(batch, answer, now);
        }
        unavailable(batch, answer, now);
        return List.of();
    }

    /** Gives up documents that are not under way, by where they came from; those under way finish. */
    public int abandon(Predicate<Position> from) {
        int before = unsettledActions;
        retries.forget(from).forEach(this::release);
        long bytes = backlog.bytes();
        unsettledActions -= backlog.forget(from);
        unsettledBytes -= bytes - backlog.bytes();
        return before - unsettledActions;
    }

    /** From now on sends what waits without waiting for company. */
    public void drain() {
        draining = true;
    }

    /** True when no more should be offered for now. */
    public boolean isFull() {
        return unsettledActions >= limits.backlogActions() || unsettledBytes >= limits.backlogBytes();
    }

    /** True when there is room for a good many documents again. */
    public boolean hasRoom() {
        return unsettledActions <= limits.backlogActions() / 2 && unsettledBytes <= limits.backlogBytes() / 2;
    }

    /** Documents offered and neither settled nor abandoned. */
    public int unsettled() {
        return unsettledActions;
    }

    /** Documents that failed and wait for another attempt. */
    public int retrying() {
        return retries.size();
    }

    /** True when documents wait that several attempts did not get through. */
    public boolean retriesAreStuck() {
        return retries.mostAttempts() > STUCK_ATTEMPTS;
    }

    /** Why the last document or request failed that is tried again; empty when none ever did. */
    public String lastFailure() {
        return lastFailure;
    }

    /** The outage that lasts now. */
    public Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    private boolean maySend(Instant now) {
        boolean probe = outage == null || (!now.isBefore(outage.nextAttemptAt()) && limiter.running() == 0);
        return probe && limiter.hasRoom();
    }

    private Optional<Batch> fresh(Instant now) {
        if (!draining && !backlog.isDue(limits, now)) {
            return Optional.empty();
        }
        List<BulkItem> items = backlog.take(limits);
        return items.isEmpty() ? Optional.empty() : Optional.of(new Batch(items, 1, now));
    }

    private List<Settled> judged(Batch batch, BulkAnswer answer, Instant now) {
        List<Settled> settled = new ArrayList<>(batch.items().size());
        List<BulkItem> again = new ArrayList<>();
        for (int i = 0; i < batch.items().size(); i++) {
            BulkItem item = batch.items().get(i);
            ItemAnswer said = answer.items().get(i);
            Optional<Outcome> outcome = Judge.judge(item.operation(), said);
            if (outcome.isPresent()) {
                settled.add(settle(item, outcome.get(), said));
            } else {
                again.add(item);
                lastFailure = said.errorType() + ": " + said.reason();
            }
        }
        adapt(batch, answer.items().stream().anyMatch(Judge::isOverload), now);
        if (!again.isEmpty()) {
            retries.add(again, batch.attempt() + 1, now.plus(backoff.after(batch.attempt())));
        }
        return settled;
    }

    private void adapt(Batch batch, boolean overloaded, Instant now) {
        if (overloaded) {
            limiter.overloaded(batch.sentAt(), now);
        } else {
            limiter.succeeded();
        }
    }

    private void unavailable(Batch batch, BulkAnswer answer, Instant now) {
        limiter.overloaded(batch.sentAt(), now);
        lastFailure = answer.reason().isEmpty() ? "the answer does not name every document" : answer.reason();
        if (outage == null) {
            outage = Outage.begin(now, lastFailure, now.plus(backoff.after(1)));
        } else if (!batch.sentAt().isBefore(outage.nextAttemptAt())) {
            outage = outage.again(lastFailure, now.plus(backoff.after(outage.failures() + 1)));
        }
        retries.add(batch.items(), batch.attempt() + 1, now);
    }

    /** Finds the documents that spoil the request by halving it. */
    private List<Settled> refused(Batch batch, BulkAnswer answer, Instant now) {
        limiter.succeeded();
        List<BulkItem> items = batch.items();
        if (items.size() == 1) {
            ItemAnswer said = ItemAnswer.failed(answer.status(), "request_refused", answer.reason());
            return List.of(settle(items.get(0), Outcome.REJECTED, said));
        }
        int half = items.size() / 2;
        retries.add(items.subList(0, half), batch.attempt(), now);
        retries.add(items.subList(half, items.size()), batch.attempt(), now);
        return List.of();
    }

    private Settled settle(BulkItem item, Outcome outcome, ItemAnswer answer) {
        release(item);
        return new Settled(item, outcome, answer);
    }

    private void release(BulkItem item) {
        backlog.settled(item.key());
        unsettledActions--;
        unsettledBytes -= item.bytes();
    }
}
