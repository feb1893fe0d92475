package io.wireroom.ingest.profile;

import java.time.Duration;
import java.time.Instant;

/** Hours counted from the epoch, and their places in the week, in UTC: place 0 is Monday from midnight to one. */
final class WeekHours {
    /** Hours of a week. */
    static final int COUNT = 168;

    static final int A_DAY = 24;

    private static final long SECONDS = Duration.ofHours(1).toSeconds();

    /** 1 January 1970 was a Thursday. */
    private static final int FROM_MONDAY = 3 * A_DAY;

    private WeekHours() {}

    /** The hour that an instant lies in. */
    static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static Instant start(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }

    /** Place of an hour in its week, 0 to 167. */
    static int place(long hour) {
        return Math.floorMod(hour + FROM_MONDAY, COUNT);
    }

    /** Number of the week that an hour lies in. */
    static int week(long hour) {
        return (int) Math.floorDiv(hour + FROM_MONDAY, COUNT);
    }
}
