package io.wireroom.web.live;

/**
 * A record of {@code wireroom.enriched} in the order in which this instance read it.
 *
 * @param sequence grows by one from event to event
 * @param partition of the record
 * @param offset of the record
 * @param after the position behind it
 * @param article what it holds
 */
record LiveEvent(long sequence, int partition, long offset, Position after, LiveArticle article) {}
