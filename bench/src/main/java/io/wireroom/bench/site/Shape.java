package io.wireroom.bench.site;

import java.time.Duration;

/**
 * What the site looks like.
 *
 * @param feeds feeds in all
 * @param hosts names that they are spread over, each a registrable domain of its own
 * @param entries in each document
 * @param newEntries by which a changed document differs from the one before
 * @param changing share of the feeds that change, 0 to 1
 * @param latency from a request to its answer
 */
public record Shape(int feeds, int hosts, int entries, int newEntries, double changing, Duration latency) {}
