package io.wireroom.ingest.poll;

import java.util.StringJoiner;

/** What a poll found in a document, in words. */
final class ResultWords {
    private ResultWords() {}

    static String of(FeedDiff diff, boolean gap) {
        StringJoiner parts = new StringJoiner(", ", "a document with " + diff.seen() + " entries: ", "");
        parts.add(diff.discovered().size() + " new or changed");
        parts.add(diff.unchanged() + " known");
        if (diff.filtered() > 0) {
            parts.add(diff.filtered() + " twice");
        }
        if (!diff.rejected().isEmpty()) {
            parts.add(diff.rejected().size() + " rejected");
        }
        return parts + (gap ? "; a gap: none was known, so some may have been missed" : "");
    }
}
