package io.wireroom.cli.feeds;

import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A subscription as it is listed.
 *
 * @param state absent before the first poll
 */
record FeedLine(Subscription subscription, Optional<FeedState> state) {

    String text() {
        StringBuilder line = new StringBuilder(subscription.getUrl());
        subscription
                .getTitle()
                .or(() -> state.flatMap(FeedState::getTitle))
                .ifPresent(t -> line.append("  ").append(t));
        if (subscription.getPaused()) {
            line.append("  [paused]");
        }
        if (state.isEmpty()) {
            return line.append("  [not polled yet]").toString();
        }
        FeedState known = state.get();
        FeedCounters counters = known.getCounters();
        line.append("  [next ").append(known.getNextPollAt()).append(']');
        line.append("  [").append(counters.getPolls()).append(" polls, ");
        line.append(counters.getDiscovered()).append(" discovered]");
        known.getFailureReason()
                .ifPresent(reason ->
                        line.append("  [").append(failure(known, reason)).append(']'));
        return line.toString();
    }

    private static String failure(FeedState state, String reason) {
        return reason + state.getFailureDetail().map(d -> ": " + d).orElse("");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", subscription.getUrl());
        put(json, "title", subscription.getTitle().or(() -> state.flatMap(FeedState::getTitle)));
        put(json, "language", subscription.getLanguage());
        json.put("tags", subscription.getTags());
        json.put("contentFrom", subscription.getContentFrom().name());
        json.put("paused", subscription.getPaused());
        json.put("addedAt", subscription.getAddedAt().toString());
        state.ifPresent(known -> json.put("state", json(known)));
        return json;
    }

    private static Map<String, Object> json(FeedState state) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "format", state.getFormat());
        put(json, "lastPolledAt", state.getLastPolledAt().map(Instant::toString));
        put(json, "lastSuccessAt", state.getLastSuccessAt().map(Instant::toString));
        put(json, "lastChangeAt", state.getLastChangeAt().map(Instant::toString));
        json.put("nextPollAt", state.getNextPollAt().toString());
        json.put("bounds", state.getBounds());
        put(json, "failureReason", state.getFailureReason());
        put(json, "failureDetail", state.getFailureDetail());
        json.put("parked", state.getParked());
        json.put("ledger", LedgerSums.of(state.getCounters()).toMap());
        return json;
    }

    private static void put(Map<String, Object> json, String name, Optional<?> value) {
        value.ifPresent(v -> json.put(name, v));
    }
}
