/**
 * Feeds and pages in, articles out: polls feeds, fetches what is new, publishes it. Read the packages from left to right:
 * {@code subscription}, {@code poll} with {@code feed}, {@code fetch} with {@code extract}, {@code publish}; {@code http}
 * gets documents, {@code identity} says which article an address names, {@code pace} whose turn it is.
 */
@NullMarked
package io.wireroom.ingest;

import org.jspecify.annotations.NullMarked;
