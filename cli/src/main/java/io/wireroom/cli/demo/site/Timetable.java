package io.wireroom.cli.demo.site;

import io.wireroom.cli.demo.content.DemoArticle;
import java.time.Duration;
import java.time.Instant;

/**
 * When what appears: a pure function of the demo's start and length.
 *
 * @param start when the demo starts
 * @param length real time from the start until everything has appeared, which content files call minute 10
 */
public record Timetable(Instant start, Duration length) {
    /** The last minute in which content files may release something. */
    public static final int LAST_MINUTE = 10;

    /** Real time of a minute of the content files; those at or before 0 are real minutes before the start. */
    public Instant at(int minute) {
        return minute <= 0
                ? start.plus(Duration.ofMinutes(minute))
                : start.plus(length.multipliedBy(minute).dividedBy(LAST_MINUTE));
    }

    /** Whether an article has appeared. */
    public boolean released(DemoArticle article, Instant now) {
        return !now.isBefore(at(article.minute()));
    }

    /** Whether an article has been updated. */
    public boolean updated(DemoArticle article, Instant now) {
        return article.update()
                .filter(update -> !now.isBefore(at(update.minute())))
                .isPresent();
    }

    /** Whether nothing more will appear. */
    public boolean complete(Instant now) {
        return !now.isBefore(at(LAST_MINUTE));
    }
}
