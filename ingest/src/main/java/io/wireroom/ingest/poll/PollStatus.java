package io.wireroom.ingest.poll;

import io.wireroom.ingest.profile.Silence;
import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** The feeds of this instance as an operator sees them. */
final class PollStatus {
    private static final int SHOWN = 20;

    private final Map<String, Object> shown;

    private PollStatus(Map<String, Object> shown) {
        this.shown = shown;
    }

    /** Nothing to show yet. */
    static PollStatus none() {
        return of(List.of(), Map.of(), Instant.EPOCH);
    }

    /** @param hosts that rest, with the reason */
    static PollStatus of(Collection<FollowedFeed> feeds, Map<String, Object> hosts, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("feeds", kinds(feeds));
        shown.put("ledger", ledger(feeds));
        shown.put("next", next(feeds));
        shown.put("failing", failing(feeds));
        shown.put("gaps", gaps(feeds));
        shown.put("silent", silent(feeds));
        shown.put("restingHosts", hosts);
        shown.put("hubs", HubStatus.of(feeds, now));
        return new PollStatus(shown);
    }

    Map<String, Object> shown() {
        return shown;
    }

    private static Map<String, Object> kinds(Collection<FollowedFeed> feeds) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List.of("healthy", "failing", "silent", "gone", "paused", "new").forEach(kind -> counts.put(kind, 0));
        feeds.forEach(feed -> counts.merge(kind(feed), 1, Integer::sum));
        Map<String, Object> kinds = new LinkedHashMap<>();
        kinds.put("total", feeds.size());
        kinds.putAll(counts);
        return kinds;
    }

    private static String kind(FollowedFeed feed) {
        FeedState state = feed.state();
        if (feed.subscription().getPaused()) {
            return "paused";
        }
        if (state.getParked()) {
            return "gone";
        }
        if (state.getFailureReason().isPresent()) {
            return "failing";
        }
        if (feed.silent()) {
            return "silent";
        }
        return state.getLastPolledAt().isPresent() ? "healthy" : "new";
    }

    private static Map<String, Object> ledger(Collection<FollowedFeed> feeds) {
        List<FeedCounters> all =
                feeds.stream().map(feed -> feed.state().getCounters()).toList();
        Map<String, Object> ledger = new LinkedHashMap<>();
        ledger.put("polls", all.stream().mapToLong(FeedCounters::getPolls).sum());
        ledger.put(
                "notModified",
                all.stream().mapToLong(FeedCounters::getNotModified).sum());
        ledger.put("failures", all.stream().mapToLong(FeedCounters::getFailures).sum());
        ledger.put("gaps", all.stream().mapToLong(FeedCounters::getGaps).sum());
        ledger.put("seen", all.stream().mapToLong(FeedCounters::getSeen).sum());
        ledger.put(
                "discovered",
                all.stream().mapToLong(FeedCounters::getDiscovered).sum());
        ledger.put(
                "unchanged", all.stream().mapToLong(FeedCounters::getUnchanged).sum());
        ledger.put("filtered", all.stream().mapToLong(FeedCounters::getFiltered).sum());
        ledger.put("rejected", all.stream().mapToLong(FeedCounters::getRejected).sum());
        ledger.put(
                "lyingValidators",
                all.stream().mapToLong(FeedCounters::getLyingValidators).sum());
        return ledger;
    }

    private static Map<String, Object> next(Collection<FollowedFeed> feeds) {
        Map<String, Object> next = new LinkedHashMap<>();
        first(
                        feeds.stream().filter(feed -> !feed.subscription().getPaused()),
                        Comparator.comparing((FollowedFeed feed) -> feed.state().getNextPollAt()))
                .forEach(feed -> next.put(feed.url(), nextWords(feed.state())));
        return next;
    }

    private static String nextWords(FeedState state) {
        List<String> words = new ArrayList<>(List.of(state.getNextPollAt().toString()));
        words.addAll(state.getBounds());
        return String.join("; ", words);
    }

    private static Map<String, Object> failing(Collection<FollowedFeed> feeds) {
        Map<String, Object> failing = new LinkedHashMap<>();
        first(
                        feeds.stream()
                                .filter(feed -> feed.state().getFailureReason().isPresent()),
                        Comparator.comparing((FollowedFeed feed) ->
                                        feed.state().getLastPolledAt().orElse(Instant.EPOCH))
                                .reversed())
                .forEach(feed -> failing.put(
                        feed.url(),
                        feed.state().getFailureReason().orElse("") + ": "
                                + feed.state().getFailureDetail().orElse("")));
        return failing;
    }

    /** The feeds that fell silent last. */
    private static Map<String, Object> silent(Collection<FollowedFeed> feeds) {
        Map<String, Object> silent = new LinkedHashMap<>();
        first(
                        feeds.stream()
                                .filter(FollowedFeed::silent)
                                .filter(feed -> kind(feed).equals("silent")),
                        Comparator.comparing((FollowedFeed feed) ->
                                        feed.state().getSilentFrom().orElse(Instant.EPOCH))
                                .reversed())
                .forEach(feed -> Silence.of(feed.state()).ifPresent(one -> silent.put(feed.url(), one.words())));
        return silent;
    }

    /** The feeds with the latest gaps. */
    private static Map<String, Object> gaps(Collection<FollowedFeed> feeds) {
        Map<String, Object> gaps = new LinkedHashMap<>();
        first(
                        feeds.stream()
                                .map(FollowedFeed::state)
                                .filter(state -> state.getLastGapAt().isPresent()),
                        Comparator.comparing((FeedState state) ->
                                        state.getLastGapAt().orElse(Instant.EPOCH))
                                .reversed())
                .forEach(state -> gaps.put(
                        state.getUrl(),
                        state.getCounters().getGaps() + ", the last at "
                                + state.getLastGapAt().orElse(Instant.EPOCH)));
        return gaps;
    }

    /** The first few in an order, without putting a hundred thousand feeds in order. */
    private static <T> List<T> first(Stream<T> all, Comparator<T> order) {
        PriorityQueue<T> kept = new PriorityQueue<>(order.reversed());
        all.forEach(one -> {
            if (kept.size() < SHOWN) {
                kept.add(one);
            } else if (order.compare(one, kept.element()) < 0) {
                kept.remove();
                kept.add(one);
            }
        });
        return kept.stream().sorted(order).toList();
    }
}
