package io.wireroom.web.pipeline;

import io.wireroom.web.pipeline.PipelineStatus.Rates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Rates over the last minute from sums that services give; a sum that fell began anew at 0. For one thread. */
final class RateWindow {
    private static final Duration LENGTH = Duration.ofMinutes(1);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long[] sums, long[] grown) {}

    /** Adds the sums at a time, and gives the rates up to it. */
    Rates add(Instant at, Figures figures) {
        long[] sums = {figures.published(), figures.enriched(), figures.indexed(), figures.rejected()};
        long[] grown = new long[sums.length];
        Sample last = samples.peekLast();
        for (int i = 0; last != null && i < sums.length; i++) {
            long more = sums[i] - last.sums[i];
            grown[i] = last.grown[i] + (more < 0 ? sums[i] : more);
        }
        samples.addLast(new Sample(at, sums, grown));
        while (samples.size() > 2 && samples.getFirst().at.plus(LENGTH).isBefore(at)) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = Duration.between(first.at, at).toMillis() / 1000.0;
        return new Rates(
                seconds,
                rate(first, grown, 0, seconds),
                rate(first, grown, 1, seconds),
                rate(first, grown, 2, seconds),
                rate(first, grown, 3, seconds));
    }

    private static double rate(Sample first, long[] grown, int which, double seconds) {
        return seconds <= 0 ? 0 : (grown[which] - first.grown[which]) / seconds;
    }
}
