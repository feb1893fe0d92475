package io.wireroom.web.pipeline;

import io.wireroom.web.pipeline.PipelineStatus.Rates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Rates over the last minute from sums that services give; a sum that fell began anew at 0. For one thread. */
final class RateWindow {
    private static final int KINDS = 4;
    private static final Duration LENGTH = Duration.ofMinutes(1);

    private final Deque<Sample> samples = new ArrayDeque<>();
    private final Map<String, long[]> last = new HashMap<>();
    private final long[] grown = new long[KINDS];

    private record Sample(Instant at, long[] grown) {}

    /** Adds the sums at a time, and gives the rates up to it. */
    Rates add(Instant at, Figures figures) {
        figures.byProcess().forEach(this::grow);
        samples.addLast(new Sample(at, grown.clone()));
        while (samples.size() > 2 && samples.getFirst().at.plus(LENGTH).isBefore(at)) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = Duration.between(first.at, at).toMillis() / 1000.0;
        return new Rates(
                seconds,
                rate(first, 0, seconds),
                rate(first, 1, seconds),
                rate(first, 2, seconds),
                rate(first, 3, seconds));
    }

    /** A process that is seen for the first time counts from now on. */
    private void grow(String process, Figures figures) {
        long[] sums = {figures.published(), figures.enriched(), figures.indexed(), figures.rejected()};
        long[] before = last.put(process, sums);
        for (int i = 0; before != null && i < sums.length; i++) {
            grown[i] += sums[i] < before[i] ? sums[i] : sums[i] - before[i];
        }
    }

    private double rate(Sample first, int which, double seconds) {
        return seconds <= 0 ? 0 : (grown[which] - first.grown[which]) / seconds;
    }
}
