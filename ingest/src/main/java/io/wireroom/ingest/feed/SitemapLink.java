package io.wireroom.ingest.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * A sitemap that an index lists.
 *
 * @param url its address, absolute where that can be known
 * @param changedAt when it last changed, as the index says
 */
public record SitemapLink(String url, Optional<Instant> changedAt) {}
