package io.wireroom.web.api;

import java.util.Optional;

/** Knows tokens. Called by many threads at once. */
@FunctionalInterface
public interface Access {
    /** Whose token it is; empty for one that is unknown, expired or revoked. */
    Optional<Caller> callerOf(String token);
}
