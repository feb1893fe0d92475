package io.wireroom.cli.feeds;

import io.wireroom.schemas.record.FeedCounters;
import io.wireroom.schemas.record.FeedState;
import io.wireroom.schemas.record.FeedWishes;
import io.wireroom.schemas.record.Subscription;
import io.wireroom.web.feeds.FeedCounts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why a feed's next poll is when it is, from the state that its last poll left.
 *
 * @param now what "ago" and "in" are counted from
 */
public record FeedExplanation(Subscription subscription, FeedState state, Instant now) {

    /** A label and what there is to say, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(subscription.getUrl());
        facts().forEach((label, values) -> {
            for (int i = 0; i < values.size(); i++) {
                lines.add(String.format(Locale.ROOT, "  %-11s %s", i == 0 ? label : "", values.get(i)));
            }
        });
        return lines;
    }

    /** Labels and what there is to say of each, in reading order. */
    public Map<String, List<String>> facts() {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        facts.put("feed", present(List.of(state.getTitle(), state.getFormat(), Optional.of(address()))));
        facts.put("last poll", List.of(lastPoll()));
        facts.put("next poll", List.of(nextPoll()));
        facts.put("because", state.getBounds());
        facts.put("postings", new PostingWords(state).lines());
        facts.put("wishes", wishes());
        facts.put("hub", hub().lines());
        facts.put("validators", List.of(validators()));
        facts.put("failures", failures());
        facts.put("gaps", List.of(gaps()));
        facts.put("ledger", List.of(ledger()));
        return facts;
    }

    private HubExplanation hub() {
        return new HubExplanation(state, now, this::words);
    }

    private String address() {
        return state.getLocation().map(place -> "moved for good to " + place).orElse("answers at its own address");
    }

    private String lastPoll() {
        String when = state.getLastPolledAt().map(this::words).orElse("never");
        return when + state.getLastResult().map(result -> ": " + result).orElse("");
    }

    private String nextPoll() {
        if (subscription.getPaused()) {
            return "none while the subscription is paused";
        }
        return words(state.getNextPollAt()) + (state.getParked() ? ", parked" : "");
    }

    private List<String> wishes() {
        List<String> wishes = new ArrayList<>();
        FeedWishes feed =
                state.getWishes().orElseGet(() -> FeedWishes.newBuilder().build());
        feed.getTtlMillis().ifPresent(millis -> wishes.add("ttl " + span(millis)));
        feed.getUpdateEveryMillis().ifPresent(millis -> wishes.add("sy:updatePeriod " + span(millis)));
        if (!feed.getSkipHours().isEmpty()) {
            wishes.add("not in the hours (UTC) " + feed.getSkipHours());
        }
        if (!feed.getSkipDays().isEmpty()) {
            wishes.add("not on "
                    + feed.getSkipDays().stream().map(FeedExplanation::day).toList());
        }
        state.getCrawlDelayMillis().ifPresent(millis -> wishes.add("Crawl-delay of robots.txt " + span(millis)));
        return wishes.isEmpty() ? List.of("none") : wishes;
    }

    private String validators() {
        Optional<String> lied = state.getValidatorsLiedAt().map(at -> "their 304s hid entries, found out " + words(at));
        if (state.getEtag().isEmpty() && state.getLastModified().isEmpty()) {
            return "none: " + lied.orElse("the last document came without");
        }
        String held = String.join(
                ", ",
                present(List.of(
                        state.getEtag().map(etag -> "ETag " + etag),
                        state.getLastModified().map(date -> "Last-Modified " + date),
                        lied)));
        return held + "; " + state.getNotModifiedInRow() + " times 304 since the last full answer";
    }

    private List<String> failures() {
        String points = state.getFailurePoints() + " points";
        return state.getFailureReason()
                .map(reason -> List.of(
                        points + ", the last: " + reason
                                + state.getFailureDetail().map(d -> ", " + d).orElse(""),
                        "last success "
                                + state.getLastSuccessAt().map(this::words).orElse("never")))
                .orElse(List.of("none since the last success"));
    }

    private String gaps() {
        long gaps = state.getCounters().getGaps();
        return gaps == 0
                ? "none: every poll knew an entry of the one before"
                : gaps + ", the last " + state.getLastGapAt().map(this::words).orElse("unknown");
    }

    private String ledger() {
        FeedCounters c = state.getCounters();
        return c.getPolls() + " polls, " + c.getNotModified() + " not modified, " + c.getFailures() + " failed; "
                + c.getSeen() + " entries seen = " + c.getDiscovered() + " discovered + " + c.getUnchanged()
                + " unchanged + " + c.getFiltered() + " filtered + " + c.getRejected() + " rejected";
    }

    /** The same for programs: the state as it is, with the words of each bound. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", subscription.getUrl());
        json.put("paused", subscription.getPaused());
        put(json, "location", state.getLocation());
        put(json, "lastPolledAt", state.getLastPolledAt().map(Instant::toString));
        put(json, "lastResult", state.getLastResult());
        put(json, "lastSuccessAt", state.getLastSuccessAt().map(Instant::toString));
        json.put("nextPollAt", state.getNextPollAt().toString());
        json.put("interval", Duration.ofMillis(state.getIntervalMillis()).toString());
        json.put("bounds", state.getBounds());
        json.put("parked", state.getParked());
        json.put("postings", new PostingWords(state).lines());
        put(json, "silentFrom", state.getSilentFrom().map(Instant::toString));
        json.put("wishes", wishes());
        put(json, "etag", state.getEtag());
        put(json, "lastModified", state.getLastModified());
        json.put("notModifiedInRow", state.getNotModifiedInRow());
        put(json, "validatorsLiedAt", state.getValidatorsLiedAt().map(Instant::toString));
        json.put("failurePoints", state.getFailurePoints());
        put(json, "failureReason", state.getFailureReason());
        put(json, "failureDetail", state.getFailureDetail());
        put(json, "hub", state.getHub().map(any -> hub().json()));
        put(json, "lastGapAt", state.getLastGapAt().map(Instant::toString));
        json.put("ledger", FeedCounts.of(state.getCounters()).toMap());
        return json;
    }

    private String words(Instant at) {
        Duration away = Duration.between(now, at).truncatedTo(ChronoUnit.SECONDS);
        String relative = away.isNegative() ? span(away.negated().toMillis()) + " ago" : "in " + span(away.toMillis());
        return at + " (" + relative + ")";
    }

    /** {@code PT1H30M} as {@code 1h30m}. */
    private static String span(long millis) {
        Duration span = Duration.ofMillis(millis);
        long days = span.toDays();
        String rest = span.minusDays(days).toString().substring(2).toLowerCase(Locale.ROOT);
        return days == 0 ? rest : days + "d" + (span.minusDays(days).isZero() ? "" : rest);
    }

    private static String day(int iso) {
        return DayOfWeek.of(iso).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static List<String> present(List<Optional<String>> values) {
        return values.stream().flatMap(Optional::stream).toList();
    }

    private static void put(Map<String, Object> json, String name, Optional<?> value) {
        value.ifPresent(v -> json.put(name, v));
    }
}
