package io.wireroom.ingest.poll;

import io.wireroom.ingest.profile.Expectation;
import io.wireroom.ingest.profile.PostingProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The wait that a feed's posting profile asks for: until half of a document's entries are expected to be new, so that none
 * scrolls off unseen, and not longer than keeps the delay of news low ({@link Expectation#pollDue}).
 *
 * @param until the next poll
 * @param words why, for people
 */
record ProfileAim(Duration until, String words) {
    /** Polls in an hour in which one entry is expected; twice as many where four are. */
    private static final double DENSITY = 2;

    /** Polls an hour for the sake of delay alone. */
    private static final double MOST = 12;

    private static final double SHARE = 0.5;

    /** What the profile asks for; empty when it is content to wait until the limit. */
    static Optional<ProfileAim> of(PostingProfile profile, Instant from, Instant limit) {
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        Expectation expected = profile.from(from);
        Optional<Instant> delay = expected.pollDue(DENSITY, MOST, limit);
        Optional<Instant> window = expected.reaches(Math.max(1, profile.window()) * SHARE, delay.orElse(limit));
        return window.or(() -> delay).map(due -> aim(expected, from, due));
    }

    private static ProfileAim aim(Expectation expected, Instant from, Instant due) {
        Duration wait = Duration.between(from, due);
        return new ProfileAim(
                wait,
                String.format(
                        Locale.ROOT,
                        "its posting profile asks for %s: %.1f new entries are expected until then",
                        PollSchedule.words(wait),
                        expected.until(due)));
    }
}
