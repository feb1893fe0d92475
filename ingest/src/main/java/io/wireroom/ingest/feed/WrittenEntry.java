package io.wireroom.ingest.feed;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in a document. Reading it costs a hundred times what it costs to see, by its markup, that it is the
 * same as in an earlier document; so it is read when it is asked for, and once. Not thread-safe.
 */
public final class WrittenEntry {
    /** No entry's markup: stands for one that is not known. */
    public static final long NO_MARKUP = 0;

    private final long markup;
    private final Supplier<FeedEntry> reader;
    private @Nullable FeedEntry read;

    /** @param reader reads the entry; called once at most */
    public WrittenEntry(long markup, Supplier<FeedEntry> reader) {
        this.markup = markup;
        this.reader = reader;
    }

    /**
     * First 64 bits of SHA-256 over all that {@link #read} depends on: what is written in the entry, the address against
     * which its links are resolved, and the authors that it inherits. {@link #NO_MARKUP} where it is not known.
     */
    public long markup() {
        return markup;
    }

    /** What the entry says. */
    public FeedEntry read() {
        if (read == null) {
            read = reader.get();
        }
        return read;
    }
}
