package io.wireroom.web.api;

import java.util.Optional;

/** Knows tokens. Called by many threads at once. */
@FunctionalInterface
public interface Access {
    /**
     * Whose token it is; empty for one that is unknown, expired or revoked.
     *
     * @throws ProblemException when that cannot be told now
     */
    Optional<Caller> callerOf(String token);

    /** Knows the tokens of both; the other is asked for those that this one does not know. */
    default Access or(Access other) {
        return token -> callerOf(token).or(() -> other.callerOf(token));
    }
}
