package io.wireroom.enrich.resolve;

import java.time.Duration;

/**
 * Bounds of the resolution.
 *
 * @param patience how long an article waits for answers, beyond how long others waited for theirs, before it is emitted without
 * @param tick how often that is looked at
 * @param neighbourCap earlier neighbours that one article remembers at most
 */
public record ResolveRules(Duration patience, Duration tick, int neighbourCap) {}
