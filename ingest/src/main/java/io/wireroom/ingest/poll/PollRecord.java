package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.Feed;
import io.wireroom.ingest.feed.FeedHints;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.http.Validators;
import io.wireroom.ingest.poll.PollSchedule.Pace;
import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.schemas.record.Discovery;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.FeedWishes;
import io.wireroom.schemas.record.Rejection;
import io.wireroom.schemas.record.Subscription;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes down how one poll ended: the feed's new state and the records that go with it. */
final class PollRecord {
    private static final FeedWishes NO_WISHES = FeedWishes.newBuilder().build();

    private final Subscription subscription;
    private final FeedState before;
    private final Validators sent;
    private final Instant now;
    private final PollSchedule schedule;

    /**
     * A poll as it was asked.
     *
     * @param sent the validators that went along
     * @param at when the answer had come
     */
    record Asked(Subscription subscription, FeedState before, Validators sent, Instant at) {}

    PollRecord(Asked asked, PollSchedule schedule) {
        this.subscription = asked.subscription();
        this.before = asked.before();
        this.sent = asked.sent();
        this.now = asked.at();
        this.schedule = schedule;
    }

    /** A 304 or the same bytes again. */
    PollResult unchanged(FetchResult fetched) {
        FeedState.Builder state = succeeded(fetched);
        counters(state).setNotModified(before.getCounters().getNotModified() + 1);
        fetched.document()
                .ifPresentOrElse(
                        same -> validated(state, same.validators()).setLastResult("the same document as before"),
                        () -> state.setNotModifiedInRow(before.getNotModifiedInRow() + 1)
                                .setLastResult("304 Not Modified"));
        plan(state, Visit.unchanged(now), before.getWishes().orElse(NO_WISHES), fetched);
        return new PollResult(
                state.build(), List.of(), List.of(), fetched.wishes().retryAfter());
    }

    /** A document that was read. */
    PollResult read(FetchResult fetched, String bodyHash, Feed feed) {
        FeedDiff diff = FeedDiff.of(memory(), feed.written());
        FeedState.Builder state = succeeded(fetched);
        describe(state, bodyHash, feed);
        count(counters(state), diff);
        remember(state, diff);
        Postings.learn(state, before, feed, diff, now);
        judge(validated(state, fetched.document().orElseThrow().validators()), fetched, diff);
        FeedWishes wishes = wishes(feed.hints());
        state.setWishes(wishes);
        plan(state, visit(diff), wishes, fetched);
        PollOutput output = new PollOutput(subscription, feed, now);
        List<Discovery> discoveries =
                diff.discovered().stream().map(output::discovery).toList();
        List<Rejection> rejections =
                diff.rejected().stream().map(output::rejection).toList();
        return new PollResult(
                state.build(), discoveries, rejections, fetched.wishes().retryAfter());
    }

    private void remember(FeedState.Builder state, FeedDiff diff) {
        state.setLastResult(ResultWords.of(diff, gap(diff)));
        if (!diff.discovered().isEmpty()) {
            state.setLastChangeAt(now);
        }
        if (gap(diff)) {
            state.setLastGapAt(now);
        }
        if (diff.seen() > 0) {
            state.setRecentEntries(diff.remembered().packed())
                    .setRecentMarkup(diff.remembered().markups());
        }
    }

    /** Takes the validators away from a feed whose server hid entries behind them. */
    private void judge(FeedState.Builder state, FetchResult fetched, FeedDiff diff) {
        Validators given = fetched.document().orElseThrow().validators();
        if (ValidatorTrust.lied(before, sent, given, diff)) {
            state.setEtag(null).setLastModified(null).setValidatorsLiedAt(now);
            state.getCountersBuilder().setLyingValidators(before.getCounters().getLyingValidators() + 1);
            state.setLastResult(ResultWords.of(diff, gap(diff)) + "; its validators had hidden some");
        }
    }

    /** Keeps what a document came with to ask again with, unless it is not to be trusted. */
    private FeedState.Builder validated(FeedState.Builder state, Validators given) {
        Validators kept = ValidatorTrust.distrusted(before, now) ? Validators.NONE : given;
        return state.setEtag(kept.etag().orElse(null))
                .setLastModified(kept.lastModified().orElse(null))
                .setDocumentAt(now)
                .setNotModifiedInRow(0);
    }

    /** A poll without a document that could be read; a document at hand is kept as a rejection when the reason is new. */
    PollResult failed(PollFailure failure, FetchResult fetched, Optional<Document> document) {
        FeedState.Builder state = FeedState.newBuilder(before)
                .setLastPolledAt(now)
                .setFailureReason(failure.reason().name())
                .setFailureDetail(failure.detail())
                .setLastResult(failure.reason().name() + ": " + failure.detail());
        counters(state).setFailures(before.getCounters().getFailures() + 1);
        boolean elsewhere = before.getLocation().isPresent() && failure.lasting();
        if (elsewhere) {
            // the feed's own address may know a newer place, and knows nothing of this one's validators
            state.setLocation(null).setEtag(null).setLastModified(null);
        }
        Visit visit = failure.gone() && !elsewhere ? Visit.gone(now) : Visit.failed(now, failure.weight());
        plan(state, visit, before.getWishes().orElse(NO_WISHES), fetched);
        boolean news =
                !before.getFailureReason().equals(Optional.of(failure.reason().name()));
        List<Rejection> rejections =
                document
                        .filter(any -> news)
                        .map(unread -> PollOutput.rejection(subscription, failure, unread, now))
                        .stream()
                        .toList();
        return new PollResult(
                state.build(), List.of(), rejections, fetched.wishes().retryAfter());
    }

    private FeedState.Builder succeeded(FetchResult fetched) {
        FeedState.Builder state = FeedState.newBuilder(before)
                .setLastPolledAt(now)
                .setLastSuccessAt(now)
                .setFailureReason(null)
                .setFailureDetail(null);
        fetched.trail().movedTo().ifPresent(state::setLocation);
        return state;
    }

    private static void describe(FeedState.Builder state, String bodyHash, Feed feed) {
        state.setBodyHash(bodyHash)
                .setTitle(feed.title().orElse(null))
                .setSiteUrl(feed.siteUrl().orElse(null))
                .setFormat(feed.format().name());
    }

    private FeedCounters.Builder counters(FeedState.Builder state) {
        return state.getCountersBuilder().setPolls(before.getCounters().getPolls() + 1);
    }

    private void count(FeedCounters.Builder counters, FeedDiff diff) {
        FeedCounters sums = before.getCounters();
        counters.setSeen(sums.getSeen() + diff.seen())
                .setDiscovered(sums.getDiscovered() + diff.discovered().size())
                .setUnchanged(sums.getUnchanged() + diff.unchanged())
                .setFiltered(sums.getFiltered() + diff.filtered())
                .setRejected(sums.getRejected() + diff.rejected().size());
        if (gap(diff)) {
            counters.setGaps(sums.getGaps() + 1);
        }
    }

    private boolean gap(FeedDiff diff) {
        return !firstDocument() && diff.seen() > 0 && diff.known() == 0;
    }

    private boolean firstDocument() {
        return memory().isEmpty();
    }

    private FeedMemory memory() {
        return FeedMemory.of(before.getRecentEntries(), before.getRecentMarkup());
    }

    private Visit visit(FeedDiff diff) {
        if (diff.seen() == 0) {
            return Visit.unchanged(now);
        }
        return firstDocument() ? Visit.first(now) : Visit.read(now, diff.overlap());
    }

    private void plan(FeedState.Builder state, Visit visit, FeedWishes wishes, FetchResult fetched) {
        Pace pace = new Pace(
                Duration.ofMillis(before.getIntervalMillis()),
                before.getFailurePoints(),
                Duration.ofMillis(before.getCrawlDelayMillis().orElse(0L)),
                before.getLastSuccessAt()
                        .map(last -> Duration.between(last, now))
                        .orElse(schedule.firstInterval()),
                PostingProfile.of(state.getPostingProfile()));
        NextPoll next = schedule.next(visit, pace, wishes, fetched.wishes());
        state.setNextPollAt(next.at())
                .setIntervalMillis(next.interval().toMillis())
                .setFailurePoints(next.failurePoints())
                .setParked(next.parked())
                .setBounds(next.bounds());
    }

    private static FeedWishes wishes(FeedHints hints) {
        return FeedWishes.newBuilder()
                .setTtlMillis(hints.ttl().map(Duration::toMillis).orElse(null))
                .setUpdateEveryMillis(
                        hints.updateEvery().map(Duration::toMillis).orElse(null))
                .setSkipHours(hints.skipHours().stream().sorted().toList())
                .setSkipDays(hints.skipDays().stream()
                        .map(DayOfWeek::getValue)
                        .sorted()
                        .toList())
                .build();
    }
}
