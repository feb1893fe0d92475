package io.wireroom.ingest.poll;

import io.wireroom.ingest.profile.PostingProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Which silences are found remarkable in feeds of a kind: in two years during which they post as ever, and after an end of
 * all posting. Polls come every half hour.
 *
 * @param gaps between two postings, in which an alert would be false, once there was evidence enough
 * @param alarms false ones
 * @param meanGap hours from posting to posting
 * @param hoursToAlert from the last posting of feeds that stopped to the alert, in ascending order
 * @param unheard feeds that stopped and for which no alert came within 400 days
 */
record SilenceOutcome(long gaps, long alarms, double meanGap, List<Double> hoursToAlert, int unheard) {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration LIVED = Duration.ofDays(2 * 365);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Duration HEARD = Duration.ofDays(400);
    private static final int WINDOW = 30;

    static SilenceOutcome of(PostingKind kind, int feeds) {
        long gaps = 0;
        long alarms = 0;
        double hours = 0;
        int unheard = 0;
        List<Double> toAlert = new ArrayList<>();
        for (int seed = 0; seed < feeds; seed++) {
            Random random = new Random(1_000 + seed);
            Life life = new Life(kind.postings(START, LIVED.plusHours(random.nextInt(7 * 24)), random));
            life.live();
            gaps += life.gaps;
            alarms += life.alarms;
            hours += life.gapHours;
            Optional<Double> heard = life.end();
            heard.ifPresent(toAlert::add);
            unheard += heard.isEmpty() ? 1 : 0;
        }
        toAlert.sort(Double::compare);
        return new SilenceOutcome(gaps, alarms, hours / gaps, List.copyOf(toAlert), unheard);
    }

    double alarmsAGap() {
        return gaps == 0 ? 0 : (double) alarms / gaps;
    }

    /** Hours after which half of the feeds that stopped were reported. */
    double medianHours() {
        return hoursToAlert.isEmpty() ? Double.NaN : hoursToAlert.get(hoursToAlert.size() / 2);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d gaps, %d false alarms (%.3f %%), mean gap %.1f h; stopped feeds reported after %.0f h in the median, %.0f h at most, %d never",
                gaps,
                alarms,
                100 * alarmsAGap(),
                meanGap,
                medianHours(),
                hoursToAlert.isEmpty() ? Double.NaN : hoursToAlert.get(hoursToAlert.size() - 1),
                unheard);
    }

    /** One feed, read every half hour in which something was posted; polls that find nothing change nothing. */
    private static final class Life {
        private final List<Instant> postings;
        private PostingProfile profile;
        private Optional<Instant> silentFrom = Optional.empty();
        private int seen;
        private Instant last;
        private long gaps;
        private long alarms;
        private double gapHours;

        Life(List<Instant> postings) {
            this.postings = postings;
            this.seen = Math.min(postings.size(), 10);
            this.last = pollAfter(postings.get(seen - 1));
            while (seen < postings.size() && !postings.get(seen).isAfter(last)) {
                seen++;
            }
            this.profile = PostingProfile.first(dates(0, seen), last);
        }

        void live() {
            while (seen < postings.size()) {
                Instant poll = pollAfter(postings.get(seen));
                judge(poll);
                int to = seen;
                while (to < postings.size() && !postings.get(to).isAfter(poll)) {
                    to++;
                }
                profile = profile.read(dates(seen, to), poll.minus(HALF_HOUR), poll, WINDOW);
                silentFrom = profile.remarkableFrom(poll);
                seen = to;
                last = poll;
            }
        }

        /** A poll that found nothing, after the silence became remarkable and before the next posting, alerts. */
        private void judge(Instant poll) {
            if (silentFrom.isPresent() && poll.minus(HALF_HOUR).isAfter(last)) {
                gaps++;
                gapHours += Duration.between(last, poll).toMinutes() / 60.0;
                alarms += silentFrom.get().isAfter(poll.minus(HALF_HOUR)) ? 0 : 1;
            }
        }

        Optional<Double> end() {
            return silentFrom
                    .map(at -> Duration.between(last, at))
                    .filter(wait -> wait.compareTo(HEARD) < 0)
                    .map(wait -> wait.toMinutes() / 60.0);
        }

        private List<Optional<Instant>> dates(int from, int to) {
            return postings.subList(from, to).stream().map(Optional::of).toList();
        }

        private static Instant pollAfter(Instant posting) {
            long period = HALF_HOUR.toMillis();
            return Instant.ofEpochMilli((posting.toEpochMilli() / period + 1) * period);
        }
    }
}
