package io.wireroom.ingest.profile;

import io.wireroom.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The silence of a feed that answers and has brought nothing new for longer than the 99.9th percentile of the quiet between
 * its postings. It follows from the feed's state alone, so it begins and ends once, whoever looks.
 *
 * @param since the hour of the last posting
 * @param remarkableFrom when the percentile was passed
 * @param expected entries expected from the last posting to the last poll that was answered
 */
public record Silence(Instant since, Instant remarkableFrom, double expected) {
    private static final Duration HOUR = Duration.ofHours(1);

    /** True when the feed is silent; cheap. */
    public static boolean isSilent(FeedState state) {
        Optional<Instant> from = state.getSilentFrom();
        return from.isPresent()
                && state.getLastSuccessAt()
                        .filter(answered -> !answered.isBefore(from.get()))
                        .isPresent();
    }

    /** The silence of a feed; empty when it is not silent. */
    public static Optional<Silence> of(FeedState state) {
        return isSilent(state) ? state.getSilentFrom().flatMap(from -> of(state, from)) : Optional.empty();
    }

    private static Optional<Silence> of(FeedState state, Instant from) {
        PostingProfile profile = PostingProfile.of(state.getPostingProfile());
        Instant until = state.getLastSuccessAt().orElse(from);
        return profile.lastPosting()
                .map(last ->
                        new Silence(last, from, profile.from(last.plus(HOUR)).until(until)));
    }

    /** What an operator wants to know of it. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "nothing new since %s, where %.1f entries were expected; out of the ordinary from %s on",
                since,
                expected,
                remarkableFrom);
    }
}
