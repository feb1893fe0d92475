package io.wireroom.ingest.poll;

import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.HubState;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The WebSub hubs of this instance's feeds as an operator sees them. */
final class HubStatus {
    private static final List<String> KINDS = List.of("leased", "asked", "failing", "denied", "found");

    private HubStatus() {}

    /** Feeds with a hub, by how far it has come, and what their hubs pushed and missed. */
    static Map<String, Object> of(Collection<FollowedFeed> feeds, Instant now) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        KINDS.forEach(kind -> counts.put(kind, 0));
        long pushes = 0;
        long misses = 0;
        for (FollowedFeed feed : feeds) {
            FeedState state = feed.state();
            state.getHub().ifPresent(hub -> counts.merge(kind(hub, now), 1, Integer::sum));
            pushes += state.getCounters().getPushes();
            misses += state.getCounters().getHubMisses();
        }
        Map<String, Object> shown = new LinkedHashMap<>(counts);
        shown.put("pushes", pushes);
        shown.put("misses", misses);
        return shown;
    }

    private static String kind(HubState hub, Instant now) {
        if (hub.getLeaseUntil().filter(now::isBefore).isPresent()) {
            return "leased";
        }
        Optional<String> failing = hub.getProblem().map(any -> "failing");
        Optional<String> denied = hub.getDeniedAt().map(any -> "denied");
        return failing.or(() -> denied).orElse(hub.getRequests() > 0 ? "asked" : "found");
    }
}
