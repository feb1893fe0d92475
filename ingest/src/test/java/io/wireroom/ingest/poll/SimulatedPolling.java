package io.wireroom.ingest.poll;

import io.wireroom.ingest.http.ServerWishes;
import io.wireroom.ingest.poll.PollSchedule.Pace;
import io.wireroom.ingest.profile.PostingProfile;
import io.wireroom.schemas.record.FeedWishes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A feed followed in virtual time by the real schedule and the real profile; its document holds the newest entries.
 */
final class SimulatedPolling {
    private static final FeedWishes NO_WISHES = FeedWishes.newBuilder().build();

    private final PollSchedule schedule;
    private final boolean profiled;
    private final List<Instant> postings;
    private final int window;

    private Pace pace;
    private PostingProfile profile = PostingProfile.EMPTY;
    private int seen;
    private int polls;
    private int missed;
    private final List<Double> delays = new ArrayList<>();

    SimulatedPolling(PollSettings.Intervals intervals, boolean profiled, List<Instant> postings, int window) {
        this.schedule = new PollSchedule(intervals, new Random(5));
        this.profiled = profiled;
        this.postings = postings;
        this.window = window;
        this.pace = new Pace(schedule.firstInterval(), 0);
    }

    /** Polls from one instant to another. */
    SimulatedPolling run(Instant from, Instant until) {
        Instant last = from;
        Instant at = from;
        while (at.isBefore(until)) {
            NextPoll next = schedule.next(poll(last, at), paced(last, at), NO_WISHES, ServerWishes.NONE);
            pace = new Pace(next.interval(), 0);
            last = at;
            at = next.at();
        }
        return this;
    }

    private Pace paced(Instant last, Instant at) {
        return new Pace(
                pace.interval(),
                0,
                Duration.ZERO,
                Duration.between(last, at),
                profiled ? profile : PostingProfile.EMPTY);
    }

    private Visit poll(Instant last, Instant at) {
        polls++;
        int now = posted(at);
        int fresh = now - seen;
        int size = Math.min(now, window);
        if (profile.isEmpty()) {
            profile = PostingProfile.first(dates(now - size, now), at);
            seen = now;
            return Visit.first(at);
        }
        if (fresh == 0) {
            return Visit.unchanged(at);
        }
        missed += Math.max(0, fresh - window);
        int first = Math.max(seen, now - window);
        postings.subList(first, now).forEach(posting -> delays.add(minutes(posting, at)));
        profile = profile.read(dates(first, now), last, at, size);
        seen = now;
        return Visit.read(at, Math.max(0, size - fresh) / (double) size);
    }

    private List<Optional<Instant>> dates(int from, int to) {
        return postings.subList(from, to).stream().map(Optional::of).toList();
    }

    private int posted(Instant at) {
        int from = seen;
        while (from < postings.size() && !postings.get(from).isAfter(at)) {
            from++;
        }
        return from;
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }

    int polls() {
        return polls;
    }

    int missed() {
        return missed;
    }

    PostingProfile profile() {
        return profile;
    }

    /** Minutes from posting to poll, in ascending order. */
    double[] delays() {
        double[] sorted = delays.stream().mapToDouble(delay -> delay).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
