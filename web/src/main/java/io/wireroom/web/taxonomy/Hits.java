package io.wireroom.web.taxonomy;

import java.util.List;

/**
 * Articles with a tag.
 *
 * @param total in all days
 * @param days articles by day (UTC) of first sight, the oldest first, today last
 */
record Hits(long total, List<Long> days) {}
