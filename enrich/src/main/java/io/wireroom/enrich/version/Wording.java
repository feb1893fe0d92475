package io.wireroom.enrich.version;

import io.wireroom.schemas.record.NoticeKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way in which notices are worded, a line of {@code notices.txt}; the forms are explained there.
 *
 * @param kind null for a label that says nothing by itself
 * @param beginnings what it may begin with; empty where it is not found by that
 */
record Wording(@Nullable NoticeKind kind, String language, Form form, Pattern pattern, Set<String> beginnings) {
    /** Where a wording stands and what must follow. */
    enum Form {
        LABEL,
        CAPS,
        START,
        ENDING,
        SENTENCE,
        NOTE,
        PREFIX,
        WORDS,
        SET;

        /** Whether it is a label, after which a date and a delimiter stand. */
        boolean isLabel() {
            return this == LABEL || this == CAPS || this == NOTE || this == PREFIX;
        }

        /** Whether it is found by what it begins with. */
        boolean opens() {
            return isLabel() || this == START || this == SENTENCE;
        }
    }

    Wording {
        beginnings = Set.copyOf(beginnings);
    }

    /** A matcher of what begins at an index. */
    Matcher at(String text, int start, int end) {
        return pattern.matcher(text).region(start, end);
    }
}
