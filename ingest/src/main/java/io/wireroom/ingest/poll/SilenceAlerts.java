package io.wireroom.ingest.poll;

import io.wireroom.ingest.profile.Silence;
import io.wireroom.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when a feed falls silent and when it posts again: once each, from the states before and after a committed poll. At
 * most {@value #MOST_LINES} lines an hour are logged, so that a thousand dead feeds of one import are no flood; all are
 * counted and shown. Not thread-safe.
 */
final class SilenceAlerts {
    static final int MOST_LINES = 20;

    private static final Logger LOG = LoggerFactory.getLogger(SilenceAlerts.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final PollWatch watch;
    private final InstantSource clock;
    private Instant hourStarted = Instant.EPOCH;
    private int lines;

    SilenceAlerts(PollWatch watch, InstantSource clock) {
        this.watch = watch;
        this.clock = clock;
    }

    /** A poll is committed. */
    void committed(FeedState before, FeedState after) {
        boolean was = Silence.isSilent(before);
        boolean is = Silence.isSilent(after);
        if (is && !was) {
            watch.silent();
            if (mayLog()) {
                String words = Silence.of(after).map(Silence::words).orElse("");
                LOG.warn("{} has fallen silent: {}", after.getUrl(), words);
            }
        } else if (was && !is && mayLog()) {
            LOG.info("{} is no longer silent", after.getUrl());
        }
    }

    private boolean mayLog() {
        Instant now = clock.instant();
        if (Duration.between(hourStarted, now).compareTo(HOUR) >= 0) {
            hourStarted = now;
            lines = 0;
        }
        lines++;
        if (lines == MOST_LINES) {
            LOG.warn("further feeds that fall silent or post again within the hour are only counted; see the status");
        }
        return lines < MOST_LINES;
    }
}
