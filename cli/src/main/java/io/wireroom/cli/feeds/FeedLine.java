package io.wireroom.cli.feeds;

import io.wireroom.ingest.profile.Silence;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.web.feeds.FeedCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A subscription as it is listed.
 *
 * @param state absent before the first poll
 */
public record FeedLine(Subscription subscription, Optional<FeedState> state) {
    private static final String COLUMNS = "%-8s %11s %5s  %-20s  %-20s  %s";

    /** How a feed is. */
    public enum Health {
        HEALTHY,
        FAILING,
        SILENT,
        GONE,
        PAUSED,
        NEW
    }

    public Health health() {
        if (subscription.getPaused()) {
            return Health.PAUSED;
        }
        if (state.map(FeedState::getParked).orElse(false)) {
            return Health.GONE;
        }
        if (state.flatMap(FeedState::getFailureReason).isPresent()) {
            return Health.FAILING;
        }
        if (state.filter(Silence::isSilent).isPresent()) {
            return Health.SILENT;
        }
        return state.flatMap(FeedState::getLastPolledAt).isPresent() ? Health.HEALTHY : Health.NEW;
    }

    /** Entries found a day since the feed was subscribed, of at least one day; 0 before the first poll. */
    public double entriesADay() {
        Duration followed = state.flatMap(FeedState::getLastPolledAt)
                .map(last -> Duration.between(subscription.getAddedAt(), last))
                .orElse(Duration.ZERO);
        double days = Math.max(1, followed.toMinutes() / (24.0 * 60));
        return state.map(known -> known.getCounters().getDiscovered() / days).orElse(0.0);
    }

    public long gaps() {
        return state.map(known -> known.getCounters().getGaps()).orElse(0L);
    }

    public Optional<Instant> lastSuccessAt() {
        return state.flatMap(FeedState::getLastSuccessAt);
    }

    public Optional<Instant> nextPollAt() {
        return state.filter(any -> !subscription.getPaused()).map(FeedState::getNextPollAt);
    }

    /** True when address or title hold the text, whatever its case. */
    boolean holds(String text) {
        String all = subscription.getUrl() + " " + title().orElse("");
        return all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    public Optional<String> title() {
        return subscription.getTitle().or(() -> state.flatMap(FeedState::getTitle));
    }

    /** Names of the columns of {@link #text}. */
    static String heading() {
        return String.format(
                Locale.ROOT, COLUMNS, "HEALTH", "ENTRIES/DAY", "GAPS", "LAST SUCCESS", "NEXT POLL", "FEED");
    }

    String text() {
        String failure = state.flatMap(known -> known.getFailureReason().map(reason -> failure(known, reason)))
                .map(words -> "  [" + words + "]")
                .orElse("");
        return String.format(
                Locale.ROOT,
                COLUMNS,
                health().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.1f", entriesADay()),
                gaps(),
                time(lastSuccessAt()),
                time(nextPollAt()),
                subscription.getUrl() + title().map(t -> "  " + t).orElse("") + failure);
    }

    private static String time(Optional<Instant> at) {
        return at.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("-");
    }

    private static String failure(FeedState state, String reason) {
        return reason + state.getFailureDetail().map(d -> ": " + d).orElse("");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", subscription.getUrl());
        put(json, "title", title());
        json.put("health", health().name());
        json.put("entriesADay", entriesADay());
        json.put("gaps", gaps());
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
        put(json, "silentFrom", state.getSilentFrom().map(Instant::toString));
        json.put("ledger", FeedCounts.of(state.getCounters()).toMap());
        return json;
    }

    private static void put(Map<String, Object> json, String name, Optional<?> value) {
        value.ifPresent(v -> json.put(name, v));
    }
}
