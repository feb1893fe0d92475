package io.wireroom.cli.console;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;

/** Progress of a long work as a line now and then on stderr: at most one in two seconds. Not thread-safe. */
public final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PrintStream err;
    private final InstantSource clock;
    private final String what;
    private final Instant started;
    private Instant told;
    private String noted = "";

    /** @param what is counted, in the plural, such as {@code articles} */
    public Progress(PrintStream err, InstantSource clock, String what) {
        this.err = err;
        this.clock = clock;
        this.what = what;
        this.started = clock.instant();
        this.told = started;
    }

    /** Tells how far it is, unless it did a moment ago. */
    public void at(long done, long of) {
        at(() -> String.format(Locale.ROOT, "%,d of %,d %s", done, of, what));
    }

    /** Tells how far it is in other words, unless it did a moment ago; for work whose end is not known. */
    public void at(Supplier<String> words) {
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(PAUSE) >= 0) {
            told = now;
            err.println(words.get());
        }
    }

    /** Tells something about the work, once however often it is said in a row. */
    public void note(String text) {
        if (!text.equals(noted)) {
            noted = text;
            err.println(text);
        }
    }

    /** Seconds since the beginning; never 0, so that rates can be told. */
    public double seconds() {
        return Math.max(1, Duration.between(started, clock.instant()).toMillis()) / 1000.0;
    }

    /** So many a second, in words. */
    public String rate(long done) {
        return String.format(Locale.ROOT, "%,d %s in %.1f s, %,.0f a second", done, what, seconds(), done / seconds());
    }
}
