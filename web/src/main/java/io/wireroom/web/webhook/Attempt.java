package io.wireroom.web.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of one request to a receiver.
 *
 * @param kind whether it has it
 * @param words what happened, for people
 * @param retryAfter how long the receiver wishes to be left alone
 */
record Attempt(Kind kind, String words, Optional<Duration> retryAfter) {
    /** Kinds of outcomes. */
    enum Kind {
        /** Answered by 2xx. */
        DELIVERED,
        /** Answered by 410: the receiver wants no more. */
        GONE,
        /** Anything else, an answer or none. */
        FAILED
    }

    static Attempt failed(String words) {
        return new Attempt(Kind.FAILED, words, Optional.empty());
    }
}
