package io.wireroom.ingest.poll;

/**
 * A feed that is no longer subscribed and whose state is to be removed.
 *
 * @param partition of {@code wireroom.feed-state}
 */
record ForgottenFeed(String url, int partition) {}
