package io.wireroom.cli.feeds;

import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.HubState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a feed's WebSub hub.
 *
 * @param words an instant as it is shown
 */
record HubExplanation(FeedState state, Instant now, Function<Instant, String> words) {

    /** A line each. */
    List<String> lines() {
        return state.getHub()
                .map(this::lines)
                .orElse(List.of("none: the feed names no WebSub hub, or WebSub is off (ingest.websub.public-url)"));
    }

    private List<String> lines(HubState hub) {
        List<String> lines = new ArrayList<>(List.of(hub.getUrl(), lease(hub)));
        if (!hub.getTopic().equals(state.getUrl())) {
            lines.add("asked for " + hub.getTopic());
        }
        hub.getProblem().ifPresent(problem -> lines.add("the last request failed: " + problem));
        lines.add(pushes(hub));
        return lines;
    }

    private String lease(HubState hub) {
        Optional<String> denied = hub.getDeniedAt()
                .map(at -> "denied " + words.apply(at)
                        + hub.getDenial().map(reason -> ": " + reason).orElse(""));
        return hub.getLeaseUntil()
                .map(until -> (now.isBefore(until) ? "pushes until " : "its lease ended ") + words.apply(until))
                .or(() -> denied)
                .or(() -> hub.getRequestedAt()
                        .map(at -> "asked " + hub.getRequests() + " times and not confirmed, last " + words.apply(at)))
                .orElse("not asked yet");
    }

    private String pushes(HubState hub) {
        String last =
                hub.getLastPushAt().map(at -> ", the last " + words.apply(at)).orElse("");
        String open = hub.getUnpushed() == 0 ? "" : ", " + hub.getUnpushed() + " entries polled and not yet pushed";
        return state.getCounters().getPushes() + " documents pushed" + last + "; "
                + state.getCounters().getHubMisses() + " entries missed" + open;
    }

    /** The same for programs; empty for a feed without a hub. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        state.getHub().ifPresent(hub -> {
            json.put("url", hub.getUrl());
            json.put("topic", hub.getTopic());
            hub.getRequestedAt().ifPresent(at -> json.put("requestedAt", at.toString()));
            hub.getLeaseUntil().ifPresent(at -> json.put("leaseUntil", at.toString()));
            hub.getDeniedAt().ifPresent(at -> json.put("deniedAt", at.toString()));
            hub.getDenial().ifPresent(reason -> json.put("denial", reason));
            hub.getProblem().ifPresent(problem -> json.put("problem", problem));
            hub.getLastPushAt().ifPresent(at -> json.put("lastPushAt", at.toString()));
            json.put("pushes", state.getCounters().getPushes());
            json.put("misses", state.getCounters().getHubMisses());
        });
        return json;
    }
}
