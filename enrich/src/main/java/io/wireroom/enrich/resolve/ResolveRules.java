package io.wireroom.enrich.resolve;

import java.time.Duration;

/**
 * Bounds of the resolution.
 *
 * @param patience how long an article waits for answers before it is emitted without them
 * @param tick how often that is looked at
 * @param neighbourCap neighbours that one article remembers at most
 */
public record ResolveRules(Duration patience, Duration tick, int neighbourCap) {}
