package io.wireroom.sink.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of indices and aliases. */
public final class IndexNames {
    /** Alias over the articles of all months. */
    public static final String ARTICLES = "wireroom-articles";

    /** The one index of stories. */
    public static final String STORIES = "wireroom-stories";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu.MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private IndexNames() {}

    /**
     * The index of an article, such as {@code wireroom-articles-2026.11}.
     *
     * @param firstSeenAt never changes for an article, so that all its revisions meet in one index
     */
    public static String articles(Instant firstSeenAt) {
        return ARTICLES + "-" + MONTH.format(firstSeenAt);
    }
}
