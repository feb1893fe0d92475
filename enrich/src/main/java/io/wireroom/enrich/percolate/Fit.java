package io.wireroom.enrich.percolate;

import java.util.List;

/**
 * A query that an article fits.
 *
 * @param id the query's
 * @param hits its words and phrases that are there, by field and where they start, of those at one place the longest
 *     first; at least one
 */
public record Fit(String id, List<Hit> hits) {}
