package io.wireroom.cli.feeds;

import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.ingest.profile.Silence;
import io.wireroom.schemas.record.FeedState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a feed's posting profile says, for people: how much is expected, in which hours of the week, and its silence. */
record PostingWords(FeedState state) {
    private static final String BARS = "\u00b7\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private static final int HOURS = 24;

    /** A line each; the week as seven lines of 24 bars. */
    List<String> lines() {
        PostingProfile profile = PostingProfile.of(state.getPostingProfile());
        if (profile.lastPosting().isEmpty()) {
            return List.of("none seen yet, so there is no profile");
        }
        List<String> lines = new ArrayList<>();
        Instant now = state.getLastPolledAt().orElse(Instant.EPOCH);
        lines.add(String.format(
                Locale.ROOT,
                "%.1f entries expected a week, %.1f from the last poll to the next",
                profile.from(now).until(now.plus(Duration.ofDays(7))),
                profile.from(now).until(state.getNextPollAt())));
        lines.add(silence());
        lines.addAll(week(profile.week(now)));
        return lines;
    }

    private String silence() {
        return Silence.of(state)
                .map(silence -> "silent: " + silence.words())
                .orElseGet(() -> state.getSilentFrom()
                        .map(from -> "silent if nothing new comes before " + from)
                        .orElse("not known well enough to say when its silence is out of the ordinary"));
    }

    /** The bars grow with the square root, as the polls do. */
    private static List<String> week(double[] expected) {
        double most = 0;
        for (double hour : expected) {
            most = Math.max(most, hour);
        }
        List<String> lines = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            StringBuilder line = new StringBuilder(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)).append(' ');
            for (int hour = 0; hour < HOURS; hour++) {
                double share = expected[(day.getValue() - 1) * HOURS + hour] / most;
                line.append(BARS.charAt((int) Math.round(Math.sqrt(share) * (BARS.length() - 1))));
            }
            lines.add(line.toString());
        }
        lines.add("each hour of the week from 0 to 24 UTC, at most " + String.format(Locale.ROOT, "%.1f", most));
        return lines;
    }
}
