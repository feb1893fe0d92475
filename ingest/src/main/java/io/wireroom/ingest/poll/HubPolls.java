package io.wireroom.ingest.poll;

import io.wireroom.ingest.feed.Feed;
import io.wireroom.ingest.http.FetchResult;
import io.wireroom.ingest.http.FetchResult.Document;
import io.wireroom.ingest.websub.HubLinks;
import io.wireroom.ingest.websub.WebSub;
import io.wireroom.schemas.record.EntryChange;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.HubState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a poll does about the feed's WebSub hub: notes which it is, compares what was found with what it pushed, asks it for
 * a lease when that is due, and puts the next poll off while the hub has proven itself. A poll that failed does nothing.
 * Thread-safe.
 */
final class HubPolls {
    private final Optional<WebSub> webSub;

    /** @param webSub empty while WebSub is off: nothing is done then */
    HubPolls(Optional<WebSub> webSub) {
        this.webSub = webSub;
    }

    /** A document was read, which may name another hub than the one before. */
    PollResult read(FeedState before, PollResult result, FetchResult fetched, Feed feed) {
        return webSub.map(hubs -> read(hubs, before, result, links(fetched, feed)))
                .orElse(result);
    }

    /** Nothing had changed. */
    PollResult unchanged(FeedState before, PollResult result) {
        return webSub.flatMap(hubs -> before.getHub().map(hub -> with(hubs, before, result, hub)))
                .orElse(result);
    }

    private static PollResult read(WebSub hubs, FeedState before, PollResult result, Optional<HubLinks> links) {
        return hubs.found(before.getHub(), links, before.getUrl())
                .map(hub -> with(hubs, before, result, hub))
                .orElseGet(() -> result.withState(
                        FeedState.newBuilder(result.state()).setHub(null).build()));
    }

    private static Optional<HubLinks> links(FetchResult fetched, Feed feed) {
        List<String> headers = fetched.document().map(Document::links).orElse(List.of());
        return HubLinks.find(headers, feed.hints(), fetched.trail().url());
    }

    private static PollResult with(WebSub hubs, FeedState before, PollResult result, HubState hub) {
        Instant now = result.state().getLastPolledAt().orElseThrow();
        WebSub.Polled polled = hubs.polled(hub, before.getLastPolledAt(), news(result), now);
        FeedState.Builder state =
                FeedState.newBuilder(result.state()).setHub(hubs.asked(polled.hub(), before.getUrl(), now));
        state.getCountersBuilder().setHubMisses(before.getCounters().getHubMisses() + polled.misses());
        hubs.check(polled.hub(), before.getUrl(), now).ifPresent(check -> putOff(state, before, check));
        return result.withState(state.build());
    }

    /** Later than the schedule wants, never sooner; the interval is kept for when the hub is no longer relied upon. */
    private static void putOff(FeedState.Builder state, FeedState before, WebSub.Check check) {
        state.setIntervalMillis(before.getIntervalMillis());
        if (!check.at().isAfter(state.getNextPollAt())) {
            return;
        }
        List<String> bounds = new ArrayList<>(state.getBounds());
        bounds.add(check.words());
        state.setNextPollAt(open(state, check.at())).setBounds(bounds);
    }

    private static Instant open(FeedState.Builder state, Instant at) {
        return Optional.ofNullable(state.getWishes())
                .flatMap(wishes -> new SkipTimes(wishes.getSkipHours(), wishes.getSkipDays()).nextOpen(at))
                .orElse(at);
    }

    private static int news(PollResult result) {
        return (int) result.discoveries().stream()
                .filter(discovery -> discovery.getChange() == EntryChange.NEW)
                .count();
    }
}
